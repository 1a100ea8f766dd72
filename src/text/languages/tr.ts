import type { LanguageLeaf } from './language.js';

export const tr: LanguageLeaf = {
  never: `
    dr prof doç yrd öğr gör uzm av müh arş alb bnb yzb tğm org korg tümg sn bay bn hz st mah cad sok sk apt no
    örn bkz krş çev yay haz ed lat yun ing fr alm isp oca şub mar nis may haz tem ağu eyl eki kas tel faks
    m.ö m.s ö.s`,
  beforeNumber: 's sf no madde md böl şek tab c',
  closing: 'vb vs vd tl kr milyon milyar',
  doubtful: 'ltd şti a.ş inc co corp t.c a.b.d',
  ordinals: true,
  starters: `
    bu o şu bunlar onlar biz siz ben sen bir ama fakat ancak ve veya ya eğer çünkü ne nasıl neden niçin kim nerede hangi her bütün tüm
    bazı birçok hiç şimdi bugün dün yarın sonra önce daha en çok böyle öyle ayrıca hatta yine de onun bunun onu bunu burada orada
    böylece var yok evet hayır için göre`,
};
