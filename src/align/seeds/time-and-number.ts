/** Numbers in words and the calendar. Columns: see `seed-words.ts`. */
export const TIME_AND_NUMBER = `
one|ein eine einen eins|un une|un una uno|un una uno|один одна одне|один одна одно|一 一个 一名|一 1 一つ 一人
two|zwei|deux|dos|due|два дві двоє|два две двое|二 两 两个 两名|二 2 二つ 二人
three|drei|trois|tres|tre|три троє|три трое|三 三个 三名|三 3 三つ 三人
four|vier|quatre|cuatro|quattro|чотири|четыре|四 四个|四 4 四つ
five|fünf|cinq|cinco|cinque|п'ять пять|пять|五 五个|五 5
six|sechs|six|seis|sei|шість|шесть|六|六 6
seven|sieben|sept|siete|sette|сім|семь|七|七 7
eight|acht|huit|ocho|otto|вісім|восемь|八|八 8
nine|neun|neuf|nueve|nove|дев'ять|девять|九|九 9
ten|zehn|dix|diez|dieci|десять|десять|十|十 10
twenty|zwanzig|vingt|veinte|venti|двадцять|двадцать|二十 20|二十 20
hundred hundreds|hundert hunderte|cent centaines|cien ciento cientos|cento centinaia|сто сотні|сто сотни|百 数百|百
thousand thousands|tausend tausende|mille milliers|mil miles|mille mila migliaia|тисяча тисяч тисячі|тысяча тысяч тысячи|千 数千|千
million millions|million millionen|million millions|millón millones|milione milioni|мільйон мільйонів млн|миллион миллионов млн|百万 万|百万 万
billion billions|milliarde milliarden|milliard milliards|mil millones|miliardo miliardi|мільярд мільярдів млрд|миллиард миллиардов млрд|十亿 亿|十億 億
half|halb hälfte|demi moitié|mitad medio|metà mezzo|половина пів|половина пол|一半 半|半 半分
first|erste ersten erster zuerst|premier première|primero primera|primo prima|перший перша перше|первый первая первое|第一 首次 首|第一 最初 初
second|zweite zweiten zweiter|deuxième second|segundo segunda|secondo seconda|другий друга|второй вторая|第二|第二 2
third|dritte dritten dritter|troisième|tercero tercera|terzo terza|третій третя|третий третья|第三|第三 3
last|letzte letzten letzter|dernier dernière|último última|ultimo ultima|останній минулий|последний прошлый|最后 上 去|最後 昨
next|nächste nächsten|prochain suivant|próximo siguiente|prossimo|наступний|следующий|下 下一|次 来
percent|prozent|pour cent|ciento|cento|відсоток відсотків|процент процентов|百分之 %|パーセント %
year years|jahr jahre jahren|an ans année années|año años|anno anni|рік року років|год года лет|年 年度|年
month months|monat monate monaten|mois|mes meses|mese mesi|місяць місяця місяців|месяц месяца месяцев|月 个月|月 か月
week weeks|woche wochen|semaine semaines|semana semanas|settimana settimane|тиждень тижня тижні|неделя недели недель|周 星期|週 週間
day days|tag tage tagen|jour jours|día días|giorno giorni|день дні днів|день дни дней|天 日|日
hour hours|stunde stunden uhr|heure heures|hora horas|ora ore|година години годин|час часа часов|小时 时|時間 時
minute minutes|minute minuten|minute minutes|minuto minutos|minuto minuti|хвилина хвилин|минута минут|分钟 分|分
today|heute|aujourd'hui|hoy|oggi|сьогодні|сегодня|今天 今日|今日 きょう
yesterday|gestern|hier|ayer|ieri|вчора|вчера|昨天|昨日
tomorrow|morgen|demain|mañana|domani|завтра|завтра|明天|明日
morning|morgen vormittag|matin|mañana|mattina|ранок ранку вранці|утро утра утром|早上 上午 早晨|朝 午前
evening night|abend nacht|soir nuit|noche tarde|sera notte|вечір ніч вночі|вечер ночь ночью|晚上 夜 晚|夜 夕方
monday|montag|lundi|lunes|lunedì|понеділок|понедельник|周一 星期一|月曜日
tuesday|dienstag|mardi|martes|martedì|вівторок|вторник|周二 星期二|火曜日
wednesday|mittwoch|mercredi|miércoles|mercoledì|середа середу|среда среду|周三 星期三|水曜日
thursday|donnerstag|jeudi|jueves|giovedì|четвер|четверг|周四 星期四|木曜日
friday|freitag|vendredi|viernes|venerdì|п'ятниця п'ятницю|пятница пятницу|周五 星期五|金曜日
saturday|samstag|samedi|sábado|sabato|субота суботу|суббота субботу|周六 星期六|土曜日
sunday|sonntag|dimanche|domingo|domenica|неділя неділю|воскресенье|周日 星期日 星期天|日曜日
january|januar|janvier|enero|gennaio|січень січня|январь января|一月 1月|1月 一月
february|februar|février|febrero|febbraio|лютий лютого|февраль февраля|二月 2月|2月 二月
march|märz|mars|marzo|marzo|березень березня|март марта|三月 3月|3月 三月
april|april|avril|abril|aprile|квітень квітня|апрель апреля|四月 4月|4月 四月
may|mai|mai|mayo|maggio|травень травня|май мая|五月 5月|5月 五月
june|juni|juin|junio|giugno|червень червня|июнь июня|六月 6月|6月 六月
july|juli|juillet|julio|luglio|липень липня|июль июля|七月 7月|7月 七月
august|august|août|agosto|agosto|серпень серпня|август августа|八月 8月|8月 八月
september|september|septembre|septiembre|settembre|вересень вересня|сентябрь сентября|九月 9月|9月 九月
october|oktober|octobre|octubre|ottobre|жовтень жовтня|октябрь октября|十月 10月|10月 十月
november|november|novembre|noviembre|novembre|листопад листопада|ноябрь ноября|十一月 11月|11月 十一月
december|dezember|décembre|diciembre|dicembre|грудень грудня|декабрь декабря|十二月 12月|12月 十二月
`;
