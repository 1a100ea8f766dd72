import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const pt: PageLexicon = {
  language: 'pt',
  related: phrases(`
    leia também | leia mais | leia ainda | ler também | ler mais | veja também | ver também | veja mais |
    saiba mais | relacionadas | relacionados | notícias relacionadas | artigos relacionados |
    matérias relacionadas | conteúdo relacionado | sobre este tema | mais sobre este tema |
    mais sobre o assunto | pode interessar | pode também gostar | você pode gostar |
    também lhe pode interessar | recomendado | recomendados | a não perder | posts relacionados |
    assuntos relacionados | confira também
  `),
  latest: phrases(`
    últimas notícias | últimas | mais lidas | as mais lidas | mais lidos | mais vistas | mais populares |
    mais recentes | notícias recentes | em destaque | destaques | ao minuto | última hora | mais notícias |
    outras notícias | populares | plantão | em alta | principais notícias | manchetes | artigos recentes |
    posts recentes
  `),
  ads: phrases(`
    publicidade | anúncio | anúncios | patrocinado | conteúdo patrocinado | continua após a publicidade |
    continua depois da publicidade | propaganda | pub
  `),
  social: phrases(`
    partilhar | partilhe | compartilhar | compartilhe | compartilhe esta notícia | comentários | comentar |
    comentários # | # comentários | # comentário | deixe um comentário | deixe o seu comentário |
    deixe seu comentário | imprimir | guardar | salvar | ouvir | ouvir artigo | ouça | copiar link |
    copiar ligação | enviar | enviar por e-mail | enviar por email | subscrever | assine | assinar |
    inscreva-se | registe-se | siga-nos | seguir | newsletter | newsletters | gosto | curtir |
    visualizações # | # visualizações | # partilhas
  `),
  socialStarts: phrases(`
    partilhar no | partilhar na | partilhar via | compartilhar no | compartilhe no | siga-nos no |
    siga-nos na | siga nos no | siga o | siga a | subscreva a | assine a | assine o | inscreva-se | receba |
    newsletter | junte-se | encontrou um erro | encontrou algum erro | participe do canal |
    clique aqui para | baixe o
  `),
  navigation: phrases(`
    início | página inicial | menu | pesquisar | pesquisa | buscar | busca | entrar | iniciar sessão |
    login | registar | minha conta | topo | voltar ao topo | voltar | seguinte | próximo | próxima |
    anterior | ver mais | mostrar mais | carregar mais | ver tudo | saltar para o conteúdo |
    ir para o conteúdo | pular para o conteúdo | aceitar | aceitar todos | aceito | concordo | rejeitar |
    recusar | configurações | termos e condições | termos de uso | política de privacidade | privacidade |
    política de cookies | contactos | contacto | contato | fale conosco | sobre nós | quem somos |
    ficha técnica | estatuto editorial | anuncie | trabalhe conosco | arquivo | mapa do site | expediente |
    notícias | atualidade | política | economia | sociedade | mundo | internacional | país | brasil |
    portugal | local | região | desporto | esportes | esporte | cultura | ciência | tecnologia | saúde |
    educação | opinião | meteorologia | tempo | vídeos | vídeo | fotos | podcasts | rádio | direto |
    ao vivo | cidades | cotidiano | polícia | entretenimento | ambiente | meio ambiente | negócios | lazer |
    vida | justiça | artigo anterior | próximo artigo
  `),
  consent: phrases(`
    utiliza cookies | utilizamos cookies | usamos cookies | usa cookies | uso de cookies |
    utilização de cookies | política de privacidade
  `),
  subheads: phrases(`
    contexto | detalhes | pormenores | antecedentes | o que se sabe | reações | entenda | entenda o caso |
    próximos passos | recorde-se | relembre
  `),
  readTime: phrases(`
    # min | # min de leitura | # minutos de leitura | # minuto de leitura | tempo de leitura # min |
    tempo de leitura # minutos | leitura # min | leitura de # minutos | leitura # minutos | # min leitura |
    # minutos | ler em # minutos
  `),
  tags: phrases(`
    tópicos | etiquetas | tags | temas | assuntos | assunto | categoria | categorias | secção | seção |
    editoria | palavras-chave | mais sobre | marcadores | tema
  `),
  byline: phrases(`
    por | autor | autora | autores | texto | redação | redacção | jornalista | repórter | reportagem |
    escrito por | publicado por | da redação
  `),
  aboutAuthor: phrases('sobre o autor | sobre a autora | sobre os autores'),
  photo: phrases(`
    foto | fotos | fotografia | imagem | crédito | créditos | créditos da foto | foto de arquivo |
    imagem ilustrativa | ilustração | reprodução | divulgação | crédito da foto | captura de ecrã
  `),
  video: phrases('vídeo'),
  caption: phrases('legenda | na foto | na imagem'),
  source: phrases('fonte | editor | publicação | veículo | site'),
  title: phrases('título | manchete'),
  summary: phrases('resumo | descrição | subtítulo | sumário | linha fina | lead | excerto'),
  link: phrases('link | ligação | endereço | url'),
  dateWords: phrases(`
    publicado | publicado em | publicada em | publicação | data | data de publicação | postado em | em |
    às | as | a | de | h | min | criado em | horas | hora | atualidade | hoje | ontem | dia
  `),
  updated: phrases(`
    atualizado | atualizado em | atualizada | atualizada em | actualizado | modificado | modificado em |
    última atualização | atualização
  `),
  ago: phrases(`
    há # minutos | há # min | há # horas | há # hora | há # dias | há # dia | há uma hora | ontem | hoje |
    hoje às # # | ontem às # # | # horas atrás | # dias atrás | # minutos atrás
  `),
  reports: phrases('informa | segundo'),
  reserved: phrases(`
    todos os direitos reservados | direitos reservados | reprodução proibida | proibida a reprodução
  `),
};
