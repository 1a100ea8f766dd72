/** Countries, cities and their adjectives. Columns: see `seed-words.ts`. */
export const PLACES_AND_PEOPLES = `
america american us usa states united|amerika amerikanische vereinigten staaten usa|amérique américain états unis|estados unidos eeuu américa|stati uniti america|сша америка американський сполучені|сша америка американский соединенные|美国 美|米国 アメリカ 米
britain british uk kingdom|großbritannien britische britischen|britannique royaume uni bretagne|británico reino unido|britannico regno unito|британія британський британії|британия британский великобритания|英国|英国 イギリス
england english|england englisch englische|angleterre anglais|inglaterra inglés|inghilterra inglese|англія англійський|англия английский|英格兰 英语|イングランド 英語
scotland scottish|schottland schottische|écosse écossais|escocia|scozia|шотландія шотландський|шотландия шотландский|苏格兰|スコットランド
wales welsh|wales walisisch|galles gallois|gales|galles|уельс валлійський|уэльс валлийский|威尔士|ウェールズ
ireland irish|irland irische|irlande irlandais|irlanda|irlanda|ірландія ірландський|ирландия ирландский|爱尔兰|アイルランド
europe european eu|europa europäische europäischen eu|europe européen européenne ue|europa europeo ue|europa europeo ue|європа європейський єс|европа европейский ес|欧洲 欧盟|欧州 ヨーロッパ eu
germany german|deutschland deutsche deutschen|allemagne allemand|alemania alemán|germania tedesco|німеччина німецький|германия немецкий|德国|ドイツ
france french|frankreich französische|france français|francia francés|francia francese|франція французький|франция французский|法国|フランス
italy italian|italien italienische|italie italien|italia italiano|italia italiano|італія італійський|италия итальянский|意大利|イタリア
spain spanish|spanien spanische|espagne espagnol|españa español|spagna spagnolo|іспанія іспанський|испания испанский|西班牙|スペイン
russia russian|russland russische|russie russe|rusia ruso|russia russo|росія російський росії|россия российский русский|俄罗斯 俄|ロシア
ukraine ukrainian|ukraine ukrainische|ukraine ukrainien|ucrania ucraniano|ucraina ucraino|україна український україни|украина украинский украины|乌克兰|ウクライナ
china chinese|china chinesische|chine chinois|china chino|cina cinese|китай китайський|китай китайский|中国 中|中国
japan japanese|japan japanische|japon japonais|japón japonés|giappone giapponese|японія японський|япония японский|日本|日本
korea korean|korea koreanische nordkorea|corée coréen|corea coreano|corea coreano|корея корейський кндр|корея корейский кндр|朝鲜 韩国|朝鮮 韓国
india indian|indien indische|inde indien|india indio|india indiano|індія індійський|индия индийский|印度|インド
iran iranian|iran iranische|iran iranien|irán iraní|iran iraniano|іран іранський|иран иранский|伊朗|イラン
israel israeli|israel israelische|israël israélien|israel israelí|israele israeliano|ізраїль ізраїльський|израиль израильский|以色列|イスラエル
syria syrian|syrien syrische|syrie syrien|siria sirio|siria siriano|сирія сирійський|сирия сирийский|叙利亚|シリア
turkey turkish|türkei türkische|turquie turc|turquía turco|turchia turco|туреччина турецький|турция турецкий|土耳其|トルコ
canada canadian|kanada kanadische|canada canadien|canadá canadiense|canada canadese|канада канадський|канада канадский|加拿大|カナダ
australia australian|australien australische|australie australien|australia australiano|australia australiano|австралія австралійський|австралия австралийский|澳大利亚 澳洲|オーストラリア 豪
mexico mexican|mexiko mexikanische|mexique mexicain|méxico mexicano|messico messicano|мексика мексиканський|мексика мексиканский|墨西哥|メキシコ
brazil brazilian|brasilien brasilianische|brésil brésilien|brasil brasileño|brasile brasiliano|бразилія бразильський|бразилия бразильский|巴西|ブラジル
africa african|afrika afrikanische|afrique africain|áfrica africano|africa africano|африка африканський|африка африканский|非洲|アフリカ
asia asian|asien asiatische|asie asiatique|asia asiático|asia asiatico|азія азійський|азия азиатский|亚洲|アジア
london|london londoner|londres londonien|londres|londra|лондон лондонський|лондон лондонский|伦敦|ロンドン
paris|paris pariser|paris parisien|parís|parigi|париж паризький|париж парижский|巴黎|パリ
york new|york new|york new|york nueva|york new|йорк нью|йорк нью|纽约 新|ニューヨーク 新
washington|washington|washington|washington|washington|вашингтон|вашингтон|华盛顿|ワシントン
moscow|moskau moskauer|moscou|moscú|mosca|москва московський|москва московский|莫斯科|モスクワ
kyiv kiev|kiew kyjiw|kiev kyiv|kiev kyiv|kiev kyiv|київ київський києві|киев киевский киеве|基辅|キエフ キーウ
beijing|peking|pékin|pekín|pechino|пекін|пекин|北京|北京
tokyo|tokio|tokyo|tokio|tokyo|токіо|токио|东京|東京
california|kalifornien|californie|california|california|каліфорнія|калифорния|加州 加利福尼亚|カリフォルニア
un nations|uno vereinten nationen|onu nations|onu naciones|onu nazioni|оон націй|оон наций|联合国|国連
internet|internet|internet|internet|internet|інтернет|интернет|互联网 网络 网上|インターネット ネット
`;
