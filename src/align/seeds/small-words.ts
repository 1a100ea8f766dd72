/** Small words that hold sentences together. Columns: see `seed-words.ts`. */
export const SMALL_WORDS = `
and|und|et|y|e|i та й|и|和 与 及 以及|と そして また
or|oder|ou|o|o oppure|або чи|или|或 或者|または あるいは か
but however|aber sondern jedoch doch|mais cependant|pero sino|ma però|але проте однак|но однако|但 但是 然而 不过|しかし だが けれども が
not no n't t don isn doesn didn|nicht kein keine keinen nein|ne pas non aucun|no ni|non no|не ні немає|не нет ни|不 没有 没 并非 无|ない なく ません なかっ ず
in inside|in im innerhalb|dans en|en dentro|in nel nella|у в|в во|在 里 中 内|で に 中
on|auf am|sur|en sobre|su sul sulla|на|на|上|上
with|mit|avec|con|con|з із зі разом|с со вместе|与 跟 同 和|と 共に
without|ohne|sans|sin|senza|без|без|没有 无|なし なく
for|für|pour|para por|per|для за|для за|为 为了 对|ため 向け
from since|von aus seit|de depuis|de desde|da dal dalla|від з із|от с из|从 来自 自|から より
to|zu nach|à au vers|a al hacia|a al|до|к до|到 向 至|へ に まで
of the|der die das des dem den|de la le les du des|de la el los las del|di il la le i del della|||的|の
by|durch bei|par|por|da|||由 被|によって により
about|über|sur environ|sobre acerca|su circa|про близько|о об около про|关于 大约 约|について 約
after later|nach nachdem später|après|después tras|dopo|після потім|после потом|后 之后 以后 随后|後 後に あと
before earlier|vor bevor früher|avant|antes|prima|перед раніше до|перед раньше до|前 之前 以前|前 以前
between|zwischen|entre|entre|tra fra|між|между|之间|間
against|gegen|contre|contra|contro|проти|против|反对 对|対 対し 反対
during while|während|pendant durant|durante mientras|durante mentre|під протягом|во время|期间 当|間 ながら
under below|unter|sous|bajo|sotto|під|под|下 以下|下
over above|über|dessus|encima|sopra|над понад|над более|超过 以上|以上 超
than|als|que|que|che|ніж за|чем|比|より
because|weil da denn|parce car|porque|perché|бо тому оскільки|потому поскольку|因为 由于|ため から ので
if|wenn falls ob|si|si|se|якщо якби|если|如果 若|もし なら ば
when|wenn als wann|quand lorsque|cuando|quando|коли|когда|当 时 何时|とき 時 いつ
where|wo|où|donde dónde|dove|де|где|哪里 哪儿|どこ
who whom|wer|qui|quien quién|chi|хто|кто|谁|誰 だれ
what|was|quoi que|qué|cosa che|що|что|什么|何 なに
why|warum weshalb|pourquoi|porqué|perché|чому|почему|为什么 为何|なぜ どうして
how|wie|comment|cómo como|come|як|как|如何 怎么 怎样|どう どのよう いかに
which that|dass welche welcher|que lequel laquelle|que cual|che quale|що який яка яке які|что который которая которые|哪 那|その という
i me my|ich mich mir mein meine|je moi mon ma mes|yo me mi|io me mio mia|я мене мені мій моя|я меня мне мой моя|我|私 僕 俺
you your|du sie ihr euch dein|tu vous votre vos|tú usted su|tu voi tuo|ти ви вас вам ваш|ты вы вас вам ваш|你 您 你们|あなた 君
he him his|er ihn ihm sein seine|il lui son sa ses|él su|lui suo|він його йому|он его ему|他|彼
she her|sie ihr ihre|elle sa son|ella su|lei sua|вона її їй|она её ее ей|她|彼女
we us our|wir uns unser unsere|nous notre nos|nosotros nuestro|noi nostro|ми нас нам наш наша|мы нас нам наш наша|我们|私たち 我々
they them their|sie ihnen ihre|ils elles leur leurs|ellos ellas su sus|loro|вони їх їм їхній|они их им|他们 她们 它们|彼ら
it its|es|il cela|ello eso|esso|воно це|оно это|它|それ
this these|dies diese dieser dieses|ce cet cette ces|este esta estos|questo questa|цей ця це ці|этот эта это эти|这 此 这个 这些|この これ これら
that those|jene jener das|cela celui|ese esa aquel|quello quella|той та те ті|тот та то те|那 那个 那些|その それ あの
all every|alle alles jeder jede|tout tous toute toutes|todo todos todas|tutto tutti|усі всі весь кожен|все весь каждый|所有 都 每 全部|すべて 全て 全
also too|auch ebenfalls|aussi également|también|anche|також теж|также тоже|也 还|も また
only just|nur erst|seulement|solo sólo|solo soltanto|лише тільки|только лишь|只 仅 只有|だけ のみ
very|sehr|très|muy|molto|дуже|очень|非常 很|非常に とても
more|mehr|plus|más|più|більше більш|больше более|更 更多 多|もっと より 以上
most|meisten meist|plupart|mayoría|maggior|більшість найбільш|большинство самый|最 大多数|最も ほとんど
less fewer|weniger|moins|menos|meno|менше|меньше менее|更少 少|少ない
many much|viele viel|beaucoup|muchos mucho|molti molto|багато|много многие|许多 很多|多く 多い たくさん
some|einige manche|quelques certains|algunos|alcuni|деякі кілька|некоторые несколько|一些 有些|いくつ 一部
other another|andere anderer anderen|autre autres|otro otra otros|altro altri|інший інша інші|другой другая другие|其他 另 另一|他 ほか 別
same|gleich selbe|même|mismo misma|stesso|той самий|тот же самый|相同 同样|同じ
still yet|noch|encore toujours|todavía aún|ancora|ще досі|ещё еще|仍 仍然 还|まだ
already|schon bereits|déjà|ya|già|вже|уже|已经 已|すでに 既に
now|jetzt nun|maintenant|ahora|ora adesso|зараз тепер|сейчас теперь|现在 如今|今 現在
then|dann|alors puis|entonces|allora poi|тоді потім|тогда затем|然后 那么|そして その後
here|hier|ici|aquí|qui|тут|здесь|这里|ここ
there|dort da|là|allí|là|там|там|那里|そこ
never|nie niemals|jamais|nunca|mai|ніколи|никогда|从未 从不|決して
always|immer|toujours|siempre|sempre|завжди|всегда|总是 一直|いつも 常に
again|wieder|encore nouveau|nuevo otra|ancora nuovo|знову|снова опять|再 再次 又|再び
must should|muss müssen soll sollte|doit devrait faut|debe debería|deve dovrebbe|має повинен мусить|должен должна надо|必须 应该 应|べき なければ
can could|kann können konnte|peut pouvait|puede podía|può poteva|може можуть міг|может могут мог|可以 能 可能 能够|できる 可能
will would|wird werden würde|sera|será|sarà|буде будуть|будет будут|将 会 将会|だろう でしょう
is are was were|ist sind war waren|est sont était|es son era fue|è sono era|є був була було|есть был была было|是|です である だ でした
has have had|hat haben hatte|a ont avait|ha han había|ha hanno aveva|має мали|имеет имели|有 拥有|ある 持つ
`;
