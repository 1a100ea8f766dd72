import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const es: PageLexicon = {
  language: 'es',
  related: phrases(`
    lea también | lee también | leer también | lee más | leer más | ver también | vea también |
    te puede interesar | le puede interesar | también te puede interesar | te recomendamos | te interesa |
    puede interesarte | quizás te interese | noticias relacionadas | relacionadas | relacionados |
    artículos relacionados | temas relacionados | más sobre este tema | más sobre el tema |
    más información | sobre este tema | contenido relacionado | no te pierdas | además |
    entradas relacionadas | mira también
  `),
  latest: phrases(`
    lo más leído | lo más visto | más leídas | más leído | las más leídas | más noticias |
    últimas noticias | última hora | lo último | noticias recientes | titulares | destacados | destacadas |
    portada | tendencias | populares | otras noticias | lo más popular | noticias del día | al minuto |
    en portada | entradas recientes
  `),
  ads: phrases(`
    publicidad | anuncio | anuncios | patrocinado | contenido patrocinado | la publicidad continúa abajo |
    publirreportaje | continúa leyendo después de la publicidad
  `),
  social: phrases(`
    compartir | comparte | compartir noticia | compartir artículo | comparte esta noticia | comentarios |
    comentar | comentarios # | # comentarios | # comentario | deja un comentario | dejar un comentario |
    añadir comentario | imprimir | guardar | escuchar | escuchar artículo | copiar enlace | enviar |
    enviar por correo | enviar por email | suscríbete | suscribirse | suscribirme | apúntate | regístrate |
    síguenos | seguir | boletín | boletines | newsletter | visitas # | # visitas | me gusta |
    ver comentarios | únete | haz tu donación
  `),
  socialStarts: phrases(`
    compartir en | comparte en | síguenos en | síganos en | suscríbete a | suscríbase a | únete a | recibe |
    reciba | newsletter | apúntate a | regístrate para | encuentra un error | has encontrado un error |
    descarga nuestra | sigue toda la información | sigue a
  `),
  navigation: phrases(`
    inicio | menú | buscar | iniciar sesión | entrar | acceder | registro | mi cuenta | subir |
    volver arriba | volver | atrás | siguiente | anterior | ver más | cargar más | ver todo |
    ir al contenido | saltar al contenido | aceptar | aceptar todo | aceptar cookies | rechazar |
    configurar | aviso legal | política de privacidad | privacidad | política de cookies | cookies |
    contacto | contáctanos | quiénes somos | sobre nosotros | acerca de | mapa web | hemeroteca |
    publicidad y tarifas | trabaja con nosotros | términos y condiciones | noticias | actualidad |
    política | economía | sociedad | mundo | internacional | nacional | españa | local | deportes |
    cultura | ciencia | tecnología | salud | educación | sucesos | opinión | tiempo | el tiempo | vídeos |
    videos | fotos | podcast | podcasts | radio | televisión | televisión en directo | directo | en vivo |
    gente | viajes | motor | provincia | región | comunidad | esquelas | espectáculos | negocios |
    empresas | medio ambiente | comarcas | artículo anterior | artículo siguiente
  `),
  consent: phrases(`
    utilizamos cookies | utiliza cookies | usamos cookies | usa cookies | uso de cookies |
    política de privacidad
  `),
  subheads: phrases(`
    contexto | antecedentes | detalles | los detalles | qué se sabe | reacciones | claves | las claves |
    próximos pasos | en contexto
  `),
  readTime: phrases(`
    # min | # min de lectura | # minutos de lectura | # minuto de lectura | tiempo de lectura # min |
    tiempo de lectura # minutos | lectura de # min | lectura # min | se lee en # minutos |
    lectura # minutos | # minutos | tiempo de lectura aproximado # minutos
  `),
  tags: phrases(`
    etiquetas | tags | temas | archivado en | categoría | categorías | sección | palabras clave |
    más sobre | etiquetado en
  `),
  byline: phrases(`
    por | autor | autora | autores | texto | redacción | redactor | redactora | escrito por |
    publicado por | periodista | un artículo de
  `),
  aboutAuthor: phrases('sobre el autor | sobre la autora | acerca del autor | sobre los autores'),
  photo: phrases(`
    foto | fotos | fotografía | imagen | imágenes | crédito | créditos | foto de archivo |
    imagen de archivo | captura de pantalla | ilustración | crédito de la foto | fotógrafo | foto cortesía |
    cortesía
  `),
  video: phrases('vídeo | video'),
  caption: phrases('pie de foto | en la imagen | en la foto'),
  source: phrases('fuente | medio | editor | publicación | sitio'),
  title: phrases('título | titular'),
  summary: phrases('resumen | descripción | entradilla | subtítulo | extracto | bajada | sumario'),
  link: phrases('enlace | url | dirección | vínculo'),
  dateWords: phrases(`
    publicado | publicado el | publicada | publicada el | fecha | fecha de publicación | el | a las | las |
    a | de | del | creado | h | hs | hrs | horas | hora | hoy | ayer | hora local | gmt | día
  `),
  updated: phrases(`
    actualizado | actualizada | actualizado el | actualizado a las | modificado | última actualización |
    act
  `),
  ago: phrases(`
    hace # minutos | hace # min | hace # horas | hace # hora | hace # días | hace # día | hace una hora |
    ayer | hoy | hace # h | hoy # # | ayer # # | hoy a las # # | ayer a las # #
  `),
  reports: phrases('informa | según'),
  reserved: phrases(`
    todos los derechos reservados | derechos reservados | prohibida la reproducción |
    prohibida su reproducción | queda prohibida
  `),
};
