import type { PageLexicon } from './page-lexicon.js';
import { phrases } from './phrases.js';

export const en: PageLexicon = {
  language: 'en',
  related: phrases(`
    related | related stories | related articles | related news | related content | related coverage |
    related posts | related reading | related topics | read also | also read | read more | read next |
    see also | more on this | more on this story | more on this topic | more like this |
    more from this section | more stories | more news | further reading | recommended |
    recommended stories | recommended for you | you may also like | you might also like | you may like |
    up next | dont miss | don't miss | explore more | more to read | keep reading | similar articles
  `),
  latest: phrases(`
    latest | latest news | latest stories | latest headlines | most read | most popular | most viewed |
    popular | popular stories | popular now | trending | trending now | top stories | top news | headlines |
    breaking news | editors picks | editor's picks | editors' picks | in other news | recent posts |
    recent articles | recent stories | other news | today’s headlines | must read |
    what others are reading
  `),
  ads: phrases(`
    advertisement | ad | ads | sponsored | advertising | sponsored content | sponsored by | paid content |
    promoted | promoted content | partner content | story continues below advertisement |
    story continues below | article continues below | article continues after advertisement |
    continue reading below | advertisement scroll to continue | skip advertisement |
    article continues below this ad | ads by google | ad feedback
  `),
  social: phrases(`
    share | tweet | share this | share this article | share this story | share article | subscribe |
    subscribe now | sign up | sign up now | follow us | follow | comments | comment | comments # |
    # comments | # comment | leave a comment | leave a reply | add a comment | post a comment |
    view comments | join the conversation | print | print this page | reuse this content | email | copy link | copy url | save |
    save article | listen | listen to this article | bookmark | gift this article | like | like loading |
    like this | views # | # views | # shares | reply | donate | support us | download our app | newsletter |
    add as preferred source | add us as a preferred source | loading
  `),
  socialStarts: phrases(`
    enjoyed this | did you like this | like this article |
    share on | share this on | share via | share to | subscribe for | click to share | click to email | click to print |
    follow us on | follow us | subscribe to | sign up for | sign up to | sign up here | get our | join our |
    join us on | like us on | find us on | download the app | newsletter | send us your |
    have you been affected | did you find an error | spotted a mistake | get the latest | get in touch |
    support independent journalism | log in to comment | no comments yet
  `),
  navigation: phrases(`
    home | menu | search | sign in | log in | login | register | my account | back to top | top |
    skip to content | skip to main content | skip to navigation | previous | next | previous article |
    next article | previous post | next post | older post | newer post | older posts | newer posts |
    load more | show more | see all | view all | close | back | accept | accept all | accept all cookies |
    reject all | manage preferences | cookie settings | i agree | got it | about | about us | contact |
    contact us | careers | jobs | advertise | advertise with us | privacy policy | privacy | terms of use |
    terms of service | terms and conditions | terms | cookies | cookie policy | accessibility | sitemap |
    archive | help | faq | rss | news | world | uk | us | europe | politics | business | economy | money |
    sport | sports | culture | arts | entertainment | science | technology | tech | health | education |
    opinion | lifestyle | travel | weather | video | videos | photos | podcasts | local | local news |
    obituaries | live | tv | radio | environment | climate | classifieds | e paper | in pictures |
    in depth | crime | food | property | events | community | features
  `),
  consent: phrases(`
    we use cookies | uses cookies | use of cookies | enable javascript | our privacy policy |
    cookie policy | your browser
  `),
  subheads: phrases(`
    details | background | context | what we know | reminder | analysis | why it matters | what happened |
    what’s next | the big picture | go deeper | key points | reaction | the bottom line
  `),
  readTime: phrases(`
    # min | # min read | # mins read | # minute read | # minutes read | # minutes | # mins |
    reading time # min | reading time # mins | reading time # minutes | read time # min |
    read time # minutes | # minutes to read | estimated reading time # minutes | # min to read |
    read # min | reading time about # minutes | time to read # min | time to read # minutes
  `),
  tags: phrases(`
    tags | tag | topics | topic | tagged | filed under | category | categories | section | keywords |
    labels | posted in | more on | in this story | tagged with | filed in
  `),
  byline: phrases(`
    by | author | authors | written by | words | words by | reporter | story by | posted by | reporting by |
    text | editor | published by | from | report by | text by
  `),
  aboutAuthor: phrases('about the author | about the authors | about the writer'),
  photo: phrases(`
    photo | photos | photo by | photos by | photo credit | photograph | photograph by | image | images |
    image source | image credit | picture | pictures | picture credit | credit | file photo | screenshot |
    photo courtesy | courtesy | illustration | photography | pic | image by | illustration by
  `),
  video: phrases('video | footage | video by | video credit'),
  caption: phrases('image caption | media caption | caption | pictured'),
  source: phrases('source | publisher | publication | site | website | feed | outlet'),
  title: phrases('title | headline'),
  summary: phrases(`
    summary | description | abstract | excerpt | dek | standfirst | subtitle | subheadline
  `),
  link: phrases('link | url | permalink | guid | address'),
  dateWords: phrases(`
    date | published | publish date | publication date | published on | published at | pubdate | pub date |
    at | on | posted | posted on | first published | created | issued | time | local time | o’clock | of |
    th | st | nd | rd | added | released | the | originally published | dated | today | yesterday | filed
  `),
  updated: phrases(`
    updated | last updated | updated on | updated at | modified | last modified | edited | last edited |
    revised
  `),
  ago: phrases(`
    # minutes ago | # mins ago | # min ago | # minute ago | # hours ago | # hour ago | # hrs ago |
    # hr ago | # days ago | # day ago | # weeks ago | # week ago | # months ago | an hour ago | a day ago |
    yesterday | today | just now | today at # # | yesterday at # # | #h ago | #m ago | #d ago |
    published # hours ago | published # hour ago | published # days ago | updated # hours ago |
    updated # minutes ago
  `),
  reports: phrases('reports | reported'),
  reserved: phrases(`
    all rights reserved | may not be reproduced | not responsible for the content of external |
    no part of this | terms of use
  `),
};
