import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const tr: PageLexicon = {
  language: 'tr',
  related: phrases(`
    ilgili haberler | ilgili haber | ilgili konular | ilgili içerikler | ayrıca okuyun | bunu da okuyun |
    bunlar da ilginizi çekebilir | ilginizi çekebilir | ilgini çekebilir | benzer haberler |
    diğer haberler | önerilen haberler | önerilenler | daha fazla oku | daha fazlası | ayrıca bakınız |
    sizin için önerilenler | bu konuda daha fazla | haberin devamı için
  `),
  latest: phrases(`
    son dakika | son dakika haberleri | son haberler | en son haberler | çok okunanlar | en çok okunanlar |
    en çok okunan | çok okunan haberler | günün haberleri | öne çıkanlar | öne çıkan haberler |
    gündemdekiler | popüler haberler | popüler | manşetler | tüm haberler | en yeniler | son yazılar |
    günün öne çıkanları | trend haberler
  `),
  ads: phrases(`
    reklam | reklamlar | sponsorlu | sponsorlu içerik | ilan | haberin devamı aşağıda | reklam alanı |
    advertorial
  `),
  social: phrases(`
    paylaş | haberi paylaş | paylaşın | yorumlar | yorum | yorum yap | yorum yaz | yorumlar # | # yorum |
    yorum ekle | abone ol | takip et | takip edin | bizi takip edin | yazdır | kaydet | dinle |
    haberi dinle | linki kopyala | bağlantıyı kopyala | beğen | okunma # | # okunma | görüntülenme # |
    # görüntülenme | a a | e posta gönder | bülten | favorilere ekle | google news
  `),
  socialStarts: phrases(`
    bizi takip | facebook ta paylaş | twitter da paylaş | whatsapp ta paylaş | paylaş facebook |
    bültenimize abone | e bültene | abone olun | kanalımıza katılın | google news te | hata bildir |
    haberdar olmak için
  `),
  navigation: phrases(`
    ana sayfa | anasayfa | menü | ara | arama | giriş yap | üye ol | yukarı çık | başa dön | geri | ileri |
    sonraki | önceki | sonraki haber | önceki haber | daha fazla göster | daha fazla yükle | tümünü gör |
    içeriğe geç | kabul et | kabul ediyorum | tamam | reddet | ayarlar | hakkımızda | künye | iletişim |
    gizlilik politikası | gizlilik | kullanım koşulları | çerez politikası | kvkk | reklam ver | arşiv |
    site haritası | haberler | haber | gündem | siyaset | politika | ekonomi | dünya | türkiye | spor |
    kültür | kültür sanat | sanat | bilim | teknoloji | sağlık | eğitim | yaşam | magazin | hava durumu |
    video | videolar | foto galeri | galeri | yazarlar | asayiş | yerel | turizm | otomobil | çevre |
    resmi ilanlar | canlı | canlı yayın | genel
  `),
  consent: phrases(`
    çerez kullan | çerezler kullan | çerezleri kullan | çerez politika | gizlilik politika |
    çerezlerin kullan
  `),
  subheads: phrases(`
    ayrıntılar | detaylar | arka plan | ne olmuştu | neler biliniyor | ne oldu | tepkiler | haberin detayı |
    olayın geçmişi
  `),
  readTime: phrases(`
    # dk | # dk okuma | # dakika | # dakika okuma | # dk okuma süresi | okuma süresi # dk |
    okuma süresi # dakika | okunma süresi # dk | # dakikada okuyun | # dakikalık okuma |
    # dakika okuma süresi | okuma # dk
  `),
  tags: phrases(`
    etiketler | etiket | konular | konu | kategori | kategoriler | anahtar kelimeler | bölüm
  `),
  byline: phrases(`
    yazar | yazan | muhabir | haber | editör | metin | haberi yazan | hazırlayan | yayınlayan
  `),
  aboutAuthor: phrases('yazar hakkında'),
  photo: phrases(`
    fotoğraf | fotoğraflar | foto | görsel | fotoğraf kaynağı | arşiv | görsel kaynağı | ekran görüntüsü |
    kamera | foto muhabiri
  `),
  video: phrases('video | görüntü'),
  caption: phrases('fotoğraf altı | fotoğrafta'),
  source: phrases('kaynak | yayın | yayıncı | site'),
  title: phrases('başlık | haber başlığı'),
  summary: phrases('özet | açıklama | spot | alt başlık'),
  link: phrases('bağlantı | link | adres | url'),
  dateWords: phrases(`
    giriş | giriş tarihi | yayınlanma | yayınlanma tarihi | yayımlanma | yayın tarihi | eklenme |
    eklenme tarihi | haber giriş | tarih | oluşturulma | oluşturulma tarihi | saat | yayınlandı |
    yayımlandı | bugün | dün | tsi | haber tarihi
  `),
  updated: phrases(`
    güncelleme | güncellenme | güncelleme tarihi | güncellendi | son güncelleme | son güncellenme |
    güncellenme tarihi | son guncelleme
  `),
  ago: phrases(`
    # dakika önce | # dk önce | # saat önce | # gün önce | bugün | dün | bugün # # | dün # # | az önce |
    # hafta önce
  `),
  reports: phrases('bildirdi | bildiriyor'),
  reserved: phrases(`
    tüm hakları saklıdır | her hakkı saklıdır | izinsiz | kaynak gösterilmeden | hakları saklıdır
  `),
};
