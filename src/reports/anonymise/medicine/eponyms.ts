/**
 * Names that are medicine: eponyms of bone and joint radiology, hand-kept from general knowledge of the field. A phrase
 * of several words is joined by spaces here and found with hyphens, spaces, « et » or a slash between.
 */
export const eponyms: readonly string[] = `
Kellgren Lawrence; Kellgren; Lawrence; Pouteau Colles; Pouteau; Colles; Goyrand Smith; Goyrand; Smith; Barton; Monteggia; Galeazzi; Essex Lopresti;
Böhler; Gissane; Pauwels; Garden; Weber; Danis Weber; Danis; Lauge Hansen; Salter Harris; Salter; Harris; Ogden; Schatzker; Lisfranc; Chopart; Cobb;
Risser; Greulich Pyle; Greulich; Pyle; Tanner Whitehouse; Sauvegrain; Dimeglio; Bado; Mason; Maisonneuve; Segond; Neer; Hill Sachs; Hill; Sachs;
Bankart; Malgaigne; Perthes; Legg Calvé Perthes; Calvé; Osgood Schlatter; Schlatter; Osgood; Sinding Larsen Johansson; Sinding; Larsen; Johansson; Sever; Freiberg;
Köhler; Kienböck; Lichtman; Preiser; Panner; Scheuermann; Schmorl; Andersson; Anderson; Romanus; Forestier; Bechterew; Paget; Pagétique; Ewing;
Codman; Dupuytren; Ledderhose; Quervain; Tinel; Phalen; Finkelstein; Lachman; McMurray; Apley; Thessaly; Lasègue; Trendelenburg; Thomas; Ortolani; Barlow;
Graf; Tönnis; Wiberg; Shenton; Perkins; Hilgenreiner; Klein; Southwick; Catterall; Herring; Stulberg; Waldenström; Ficat; Arlet; Ficat Arlet; Steinberg;
Crowe; Paprosky; Gruen; DeLee Charnley; DeLee; Charnley; Brooker; Vancouver; Evans; Jensen; Boyd; Ender; Winquist; Letournel; Judet; Letournel Judet; Tile;
Young Burgess; Denis; Roy Camille; Magerl; Hangman; Jefferson; Chance; Anderson D'Alonzo; D'Alonzo; Alonzo; Levine Edwards; Meyerding; Taillard; Modic; Pfirrmann; Baastrup;
Tarlov; Bertolotti; Castellvi; Klippel Feil; Klippel; Feil; Chiari; Arnold Chiari; Sprengel; Madelung; Vicenza; Blount; Langenskiöld; Ollier; Maffucci; Albers Schönberg; Pyknodysostose;
Gardner; McCune Albright; Albright; Jaffe; Lichtenstein; Jaffe Lichtenstein; Campanacci; Enneking; Lodwick; Mirels; Tokuhashi; Looser; Milkman; Looser Milkman; Charcot; Sanders;
Essex; Rowe; Hawkins; Sneppen; Jones; Dancer; Torg; Stieda; Pellegrini Stieda; Pellegrini; Insall Salvati; Insall; Salvati; Caton Deschamps; Caton; Deschamps; Blackburne Peel; Blackburne; Peel;
Wiberg Baumgartl; Dejour; Merchant; Laurin; Rosenberg; Schuss; Fairbank; Ahlbäck; Ahlback; Brandser; Outerbridge; Koshino; Blumensaat; Hoffa; Baker; Goosey; Gerdy; Humphrey; Wrisberg;
Müller; Goutallier; Hamada; Patte; Bigliani; Samilson; Samilson Prieto; Prieto; Walch; Favard; Sirveaux; Garth; Bernageau; Lamy; Railhac; Leclercq; Stryker; Velpeau; Grashey; Zanca; Rockwood; Allman;
Ideberg; Edinburgh; Gartland; Lagrange Rigault; Lagrange; Rigault; Baumann; Milch; Jakob; Judet; Regan Morrey; Regan; Morrey; O'Driscoll; Driscoll; Mayo; Fernandez; Frykman; Melone; Cooney; Castaing; Gilula; Terry Thomas;
Watson; Stener; Bennett; Rolando; Winterstein; Boxer; Eaton Littler; Eaton; Littler; Dell; Herbert; Schernberg; Russe; Mayfield; Geissler; Palmer; Sauvé Kapandji; Kapandji; Kirschner; Steinmann; Ilizarov; Hoffmann;
Küntscher; Rush; Métaizeau; Nancy; Harrington; Luque; Cotrel Dubousset; Cotrel; Dubousset; Lenke; King; Ponseti; Pirani; Méary; Meary; Tomeno; Djian Annonier; Djian; Annonier; Hibbs; Kite; Broca; Chaput; Tillaux; Tillaux Chaput; Wagstaffe; Le Fort;
Pott; Bosworth; Volkmann; Cotton; Destot; Haglund; Fowler Philip; Achille; Morton; Joplin; Mulder; Lauenstein; Dunn; Ducroquet; Lequesne; Sèze; Faux profil de Lequesne; Guerbet; Schneck; Rippstein; Müller Rippstein; Imhäuser; Lowenstein;
Notch; Merle d'Aubigné; Aubigné; Postel; Oxford; Lysholm; Tegner; Constant; Constant Murley; Murley; Rowe; Walch Duplay; Duplay; Harris Hip Score; Oswestry; Roland Morris; Lequesne; Sharp; van der Heijde; Heijde; Genant; Steinbrocker;
Heberden; Bouchard; Still; Felty; Reiter; Sjögren; Behçet; Gaucher; Hodgkin; Hand Schüller Christian; Langerhans; Erdheim Chester; Erdheim; Chester; Ehlers Danlos; Ehlers; Danlos; Marfan; Turner; Down; Morquio; Hurler; Noonan; Larsen; Lobstein; Porak Durante; Sillence;
Cushing; Sudeck; Raynaud; Brodie; Garré; Pott; Hicks; Simmonds; Thompson; Moore; Ottawa; Kocher; Hippocrate; Milch; Stimson; Dieterle; Moberg; Smith Petersen; Hardinge; Watson Jones; Röttinger; Hueter; Henry; Langenbeck; Bigelow; Bertin; Weitbrecht; Ward; Adams; Merkel; Mercedes;
Bateman; Thompson; Austin Moore; Grammont; Latarjet; Bristow; Trillat; Kenneth Jones; McIntosh; Maquet; Emslie; Elmslie; Keller; Brandes; Scarf; Akin; Chevron; Weil; Lapidus; Mitchell; Wilson; Pemberton; Chiari; Ganz; Bernese; Dega; Shelf; Hounsfield; Sokoloff; Bouchet; Luschka; Sharpey; Havers; Volkmann; Chassaignac; Lister; Guyon; Ranvier; Pacini;
Hawkins Kennedy; Yocum; Jobe; Gerber; Patte; Adson; Wright; Froment; Allen; Bunnell; Mallet; Jersey; Boutonnière; Kanavel; Swanson; Ewald; Coonrad; Hallux; Cam; Pincer; Weiss; Müller Weiss; Iselin; Mueller; Thiemann; Dietrich; Hass; Burns; Van Neck; Van Neck Odelberg; Odelberg; Mandl; Scheuermann Schmorl; Kümmell; Gibbus; Cassandra; Pancoast; Tobias;
Hutchinson; Kager; Boehler; Seinsheimer; AO Müller; Arbeitsgemeinschaft; Bauer; Thornhill; Ramadier; Bombart; Duparc; Alnot; Trojani; Cauchoix; Gustilo; Gustilo Anderson; Tscherne; Gotzen; Ruedi; Rüedi Allgöwer; Allgöwer; Heim; Vives; Uthéza; Stewart Milford; Thoren; Palmer; Soeur Remy; Soeur; Lauge; Dias Tachdjian; Dias; Tachdjian; Meyers McKeever; Meyers; McKeever; Watson Jones; Ogden; Peterson; Delbet; Colonna; Loder; Aitken; Poland
`
  .split(';')
  .map((name) => name.trim())
  .filter((name) => name !== '');
