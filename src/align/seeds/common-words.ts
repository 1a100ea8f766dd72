/** Words that news, letters and stories share. Columns: see `seed-words.ts`. */
export const COMMON_WORDS = `
say said says|sagen sagte sagt|dire dit déclaré|decir dijo dice|dire detto ha|сказав сказала каже заявив|сказал сказала говорит заявил|说 表示 称|言っ 述べ 語っ 言う
tell told ask asked|erzählen fragte fragen|demander raconté|preguntar pidió|chiesto raccontato|розповів запитав|рассказал спросил|告诉 问 询问|話し 尋ね 聞い
know known|wissen bekannt kennen|savoir connaître connu|saber conocer|sapere conosciuto|знати знає відомо|знать знает известно|知道 知|知っ 知る
think believe thought|denken glauben dachte|penser croire|pensar creer|pensare credere|думати вважає думаю|думать считает думаю|认为 相信 想|考え 思い 思っ 信じ
see saw seen|sehen sah gesehen|voir vu|ver visto|vedere visto|бачити бачив|видеть видел|看到 看 见|見 見る
come came|kommen kam|venir venu|venir vino|venire venuto|прийти прийшов|прийти пришел|来|来
go went going|gehen ging|aller allé|ir fue|andare andato|йти пішов|идти пошел|去 走|行っ 行く
make made|machen machte gemacht|faire fait|hacer hecho|fare fatto|робити зробив|делать сделал|做 使 制造|作っ 作る
take took|nehmen nahm|prendre pris|tomar|prendere preso|взяти узяв|взять взял|拿 取 带|取っ 取る
give gave given|geben gab|donner donné|dar dado|dare dato|дати дав|дать дал|给 给予|与え
find found|finden fand gefunden|trouver trouvé|encontrar|trovare trovato|знайти знайшли|найти нашли|发现 找到|見つけ 発見
work worked working|arbeit arbeiten arbeitet|travail travailler|trabajo trabajar|lavoro lavorare|робота працює працювати|работа работает работать|工作|働い 仕事
help|helfen hilfe|aider aide|ayudar ayuda|aiutare aiuto|допомога допомогти|помощь помочь|帮助|助け 支援
play played player|spielen spieler|jouer joueur|jugar jugador|giocare giocatore|грати гравець|играть игрок|球员 玩 打球|選手 プレー
win won victory|gewinnen gewann sieg|gagner victoire|ganar victoria|vincere vittoria|перемога переміг виграв|победа победил выиграл|赢 胜利 获胜|勝利 勝っ
lose lost|verlieren verlor|perdre perdu|perder perdió|perdere perso|втратив програв|потерял проиграл|输 失去|失っ 負け
kill killed dead death died die|tot tod getötet gestorben|mort tué mourir|muerte muerto mató|morte morto ucciso|загинув помер вбив смерть|погиб умер убил смерть|死 杀 死亡 去世|死亡 殺 死
live lived life|leben lebte|vivre vie|vivir vida|vivere vita|жити життя живе|жить жизнь живет|生活 住 生命|生活 人生 住
begin start began started|beginnen begann anfang|commencer début|comenzar empezó|iniziare inizio|почав початок|начал начало|开始|始め 開始
end ended|ende enden|fin finir|fin terminar|fine finire|кінець закінчив|конец закончил|结束 末|終わ 終了
open opened|öffnen offen|ouvrir ouvert|abrir abierto|aprire aperto|відкрив відкритий|открыл открытый|开放 打开|開い 開け
write wrote letter|schreiben schrieb brief|écrire lettre|escribir carta|scrivere lettera|писати лист|писать письмо|写 信|書い 手紙
call called name|nennen name namens|appeler nom|llamar nombre|chiamare nome|називати ім'я|называть имя|叫 名字 称为|名前 呼ば
man men|mann männer|homme hommes|hombre hombres|uomo uomini|чоловік чоловіки|мужчина мужчины|男子 男人 男|男性 男
woman women|frau frauen|femme femmes|mujer mujeres|donna donne|жінка жінки жінок|женщина женщины женщин|女子 女人 女性|女性 女
child children|kind kinder|enfant enfants|niño niños|bambino bambini|дитина діти дітей|ребенок дети детей|孩子 儿童|子供 子ども
people persons|leute menschen personen|gens personnes|personas gente|persone gente|люди людей|люди людей|人们 人 人员|人々 人 人たち
father|vater|père|padre|padre|батько|отец|父亲 爸爸|父 父親
mother|mutter|mère|madre|madre|мати мама|мать мама|母亲 妈妈|母 母親
son|sohn|fils|hijo|figlio|син|сын|儿子|息子
daughter|tochter|fille|hija|figlia|дочка донька|дочь|女儿|娘
brother|bruder|frère|hermano|fratello|брат|брат|兄弟 哥哥 弟弟|兄弟 兄 弟
wife|ehefrau frau|épouse femme|esposa|moglie|дружина|жена|妻子|妻
husband|ehemann mann|mari|marido|marito|чоловік|муж|丈夫|夫
friend friends|freund freunde|ami amis|amigo amigos|amico amici|друг друзі|друг друзья|朋友|友人 友達
family|familie|famille|familia|famiglia|родина сім'я|семья|家庭 家人|家族
house home|haus hause heim|maison|casa hogar|casa|дім будинок дома|дом дома|家 房子 房屋|家 自宅
city town|stadt|ville|ciudad|città|місто міста|город города|城市 市|都市 市 町
country|land|pays|país|paese|країна країни|страна страны|国家|国
world|welt|monde|mundo|mondo|світ світу|мир мира|世界|世界
government|regierung|gouvernement|gobierno|governo|уряд уряду|правительство|政府|政府
president|präsident|président|presidente|presidente|президент|президент|总统 主席|大統領
minister|minister|ministre|ministro|ministro|міністр|министр|部长 大臣|大臣 首相
parliament congress senate|parlament kongress senat|parlement congrès sénat|parlamento congreso senado|parlamento senato|парламент конгрес сенат|парламент конгресс сенат|议会 国会 参议院|議会 国会 上院
party|partei|parti|partido|partito|партія партії|партия партии|党 政党|党 政党
election vote|wahl wahlen stimme|élection vote|elección voto|elezione voto|вибори голос|выборы голос|选举 投票|選挙 投票
law|gesetz recht|loi droit|ley|legge|закон|закон|法律 法|法律 法
court judge|gericht richter|tribunal juge|tribunal juez|tribunale giudice|суд суддя|суд судья|法院 法官|裁判所 裁判官
police officer|polizei polizist|police policier|policía|polizia|поліція поліцейський|полиция полицейский|警察 警方|警察 警官
war|krieg|guerre|guerra|guerra|війна війни|война войны|战争|戦争
army soldier military|armee soldat militär|armée soldat militaire|ejército soldado militar|esercito soldato militare|армія солдат військовий|армия солдат военный|军队 士兵 军事|軍 兵士 軍事
money|geld|argent|dinero|denaro soldi|гроші|деньги|钱 资金|お金 金
dollar dollars|dollar|dollar dollars|dólar dólares|dollaro dollari|долар доларів|доллар долларов|美元|ドル
euro euros|euro|euro euros|euro euros|euro|євро|евро|欧元|ユーロ
company firm business|unternehmen firma|entreprise société|empresa compañía|azienda società|компанія компанії|компания компании|公司 企业|会社 企業
market|markt|marché|mercado|mercato|ринок|рынок|市场|市場
price cost|preis kosten|prix coût|precio costo|prezzo costo|ціна|цена|价格 成本|価格 費用
school|schule|école|escuela|scuola|школа|школа|学校|学校
student students|student schüler studenten|étudiant élève|estudiante|studente|студент учень|студент ученик|学生|学生 生徒
university|universität|université|universidad|università|університет|университет|大学|大学
hospital|krankenhaus|hôpital|hospital|ospedale|лікарня|больница|医院|病院
doctor|arzt|médecin docteur|médico doctor|medico dottore|лікар|врач|医生|医師 医者
book|buch|livre|libro|libro|книга|книга|书|本
news report|nachrichten bericht|nouvelles rapport|noticias informe|notizie rapporto|новини звіт повідомляє|новости отчет сообщает|新闻 报告 报道|ニュース 報告 報道
water|wasser|eau|agua|acqua|вода|вода|水|水
fire|feuer brand|feu incendie|fuego incendio|fuoco incendio|вогонь пожежа|огонь пожар|火 火灾|火 火災
car|auto wagen|voiture|coche auto|auto macchina|автомобіль машина|автомобиль машина|汽车 车|車
road street|straße|route rue|calle carretera|strada via|дорога вулиця|дорога улица|路 街|道路 通り
air plane flight|flugzeug flug luft|avion vol air|avión vuelo aire|aereo volo aria|літак політ повітря|самолет полет воздух|飞机 航班 空气|飛行機 航空
sea ocean|meer see|mer océan|mar océano|mare oceano|море океан|море океан|海 海洋|海 海洋
mountain|berg berge|montagne mont|montaña|montagna monte|гора|гора|山|山
summit peak|gipfel|sommet cime|cumbre cima|vetta cima|вершина саміт|вершина саммит|峰会 顶峰|頂上 首脳
head|kopf|tête|cabeza|testa|голова|голова|头|頭
hand|hand|main|mano|mano|рука|рука|手|手
eye eyes|auge augen|œil yeux|ojo ojos|occhio occhi|око очі|глаз глаза|眼睛 眼|目
game match|spiel|match jeu|partido juego|partita gioco|гра матч|игра матч|比赛 游戏|試合 ゲーム
team|mannschaft team|équipe|equipo|squadra|команда|команда|团队 球队 队|チーム
season|saison|saison|temporada|stagione|сезон|сезон|赛季 季节|シーズン
new|neu neue neuen|nouveau nouvelle|nuevo nueva|nuovo nuova|новий нова нове|новый новая новое|新|新しい 新
old|alt alte alten|vieux ancien|viejo|vecchio|старий|старый|老 旧|古い
big great large|groß große großen|grand grande|grande gran|grande|великий велика|большой большая великий|大 巨大|大きな 大きい 大
small little|klein kleine kleinen|petit petite|pequeño|piccolo|малий маленький|малый маленький|小|小さな 小さい 小
good well|gut gute guten|bon bien|bueno bien|buono bene|добре хороший|хорошо хороший|好|良い よい
bad|schlecht|mauvais mal|malo mal|cattivo male|поганий погано|плохой плохо|坏 糟糕|悪い
long|lang lange langen|long longtemps|largo|lungo|довгий довго|длинный долго|长|長い
high|hoch hohe|haut|alto|alto|високий|высокий|高|高い 高
young|jung junge jungen|jeune|joven|giovane|молодий|молодой|年轻|若い
right|recht rechts|droit droite|derecho derecha|destra diritto|право правий|право правый|权利 右|権利 右
time times|zeit mal|temps fois|tiempo vez|tempo volta|час раз|время раз|时间 次|時間 時 回
part|teil|partie part|parte|parte|частина|часть|部分|部分 一部
number|zahl nummer anzahl|nombre numéro|número|numero|число номер кількість|число номер количество|数字 数量 号码|数 番号
problem|problem|problème|problema|problema|проблема|проблема|问题|問題
question|frage|question|pregunta|domanda|питання|вопрос|问题|質問
love|liebe lieben|amour aimer|amor amar|amore amare|любов кохання|любовь|爱 爱情|愛
attack|angriff|attaque|ataque|attacco|атака напад|атака нападение|攻击 袭击|攻撃 襲撃
support|unterstützung|soutien|apoyo|sostegno|підтримка|поддержка|支持|支持 支援
plan|plan|plan|plan|piano|план|план|计划|計画
change|änderung ändern|changement changer|cambio cambiar|cambiamento|зміна зміни|изменение|改变 变化|変化 変更
sex sexual|sexuell sexuelle|sexuel|sexual|sessuale|сексуальний|сексуальный|性|性的
nuclear|atomar nuklear|nucléaire|nuclear|nucleare|ядерний|ядерный|核|核
`;
