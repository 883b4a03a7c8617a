import { readRows } from './lexicon/rows.ts';

/**
 * Words that are places. `drawn` is an ordered choice of environment ids (the first that exists is
 * shown); facts: `attr:` qualifiers, `city` and so on that environments may honour, `weak` for words that
 * are a place only when nothing better is named.
 */
export const places = readRows(`
forest = forest, wood, woods, woodland, grove, pine forest, bamboo forest, enchanted forest, rainforest edge, deep forest, taiga
forest = autumn forest | | attr:autumn
forest = snowy forest, winter forest | | attr:snowy
beach ocean = beach, islet, seashore, coast, shore, seaside, coastline, sandy beach, coastal beach, tropical beach, island, cove, sand, lagoon, sandbank
ocean beach = ocean, sea, open sea, open water, the deep, pacific, atlantic, bay, wave, waves, gulf, ocean waves
mountains field = mountain, mountains, mountain range, peak, alps, hill, hills, rocky mountain, cliff, summit, himalayas, mount everest, highlands, mountain top, ridge, mountain peak, mountainside, hillside, mountain side, mountaintop, valley, fjord, mount fuji, ridgeline
canyon mountains desert = canyon, gorge, grand canyon, ravine, badlands, mesa
street city_skyline = street, road, avenue, boulevard, sidewalk, downtown, crosswalk, town, city street, crossing, intersection, pavement, main street, roadside, block, suburb, neighborhood, neighbourhood, shopping street, curb
street city_skyline = times square, new york street, broadway, las vegas strip, shibuya crossing, tokyo street | | attr:neon
alley street = alley, alleyway, back street, back alley, narrow street, side street, laneway, lane
highway street = highway, freeway, motorway, interstate, expressway, raceway, race track, racetrack, racing track, speedway, autobahn, open road
field meadow = field, grassland, prairie, plain, savanna, savannah, wheat field, rice field, corn field, farmland, grass, pasture, countryside, steppe, cornfield, serengeti, safari, rice paddy, tundra, lawn
meadow field = meadow, hayfield, flower field, field of flowers, wildflower meadow, lavender field, sunflower field, glade, clearing, tulip field, flower meadow
desert field = desert, sahara, dune, dunes, sand dune, oasis, wasteland, desert road, outback, sand dunes
snowfield mountains = snowfield, snow field, arctic, antarctica, north pole, south pole, snow, ice field, frozen lake, glacier, ice rink, ice skating rink, skating rink, skating ring, rink, winter landscape, snowy field, snowy landscape, ice, frozen river, ice floe
space = space, outer space, galaxy, cosmos, universe, orbit, nebula, deep space, milky way, solar system, stars, interstellar space
moon mars desert = moon surface, surface of the moon, lunar surface, on the moon, moon landscape, lunar landscape
mars desert = mars, martian surface, alien planet, red planet, mars surface, surface of mars, alien landscape
plain_room studio = room, wall, empty room, home, house interior, apartment, indoor, indoors, interior, attic, hallway, corridor, lobby, floor, den, dorm, dorm room, waiting room, cabin interior, hotel room, elevator, reception, studio apartment, conference room, nursery, salon, barber shop, barbershop, beauty salon, workshop, garage, artists loft, art studio, television room, entrance hall, veranda, home theater, closet, dressing room, laundromat, launderette, laundry, storage room, warehouse, television room, utility room, laundry room, mudroom, igloo interior
living_room plain_room = living room, lounge, sitting room, family room
kitchen plain_room = kitchen, kitchenette, galley, pantry
bedroom plain_room = bedroom, bed room, guest room
bathroom plain_room = bathroom, bath room, restroom, shower room, washroom, toilet room
library plain_room = library, bookstore, book store, bookshop, archive, study, study room, indoor library
classroom plain_room = classroom, class room, school, lecture hall, schoolroom, lecture room, kindergarten, kindergarden classroom, university, auditorium
stage plain_room = stage, theater, theatre, concert, concert hall, opera house, opera, show, talk show, nightclub, dance floor, night club, disco, movie theater, cinema, catwalk, discotheque
gym plain_room = gym, gymnasium, fitness center, indoor gymnasium, boxing ring, basketball court, sports hall, arena, martial arts gym, dojo, volleyball court, badminton court, fitness studio, yoga studio, bowling alley, indoor court
harbor ocean beach = harbor, harbour, port, dock, marina, pier, wharf, boat deck, jetty, quay, boathouse
bridge river street = bridge, golden gate bridge, overpass, viaduct, brooklyn bridge, suspension bridge, aqueduct, tower bridge
underwater ocean = underwater, under water, under the sea, under the ocean, coral reef, reef, seabed, ocean floor, sea floor, deep sea, aquarium, fish tank, bottom of the sea, bottom of the ocean, seafloor, ocean deep, indoor aquarium
sky field = sky, heaven, blue sky, clouds, sea of clouds, cloud, night sky, starry sky, above the clouds, stratosphere, skies, air, sunset sky
city_skyline street = city, skyline, cityscape, metropolis, skyscraper, megacity, cyberpunk city, futuristic city, rooftop, city skyline, urban landscape, downtown skyline, balcony, roof, tokyo, new york, new york city, manhattan, hong kong, los angeles, chicago, dubai, singapore, san francisco, beijing, seoul, sydney, mumbai, office building, skyscrapers, buildings, hotel, apartment building, skyscraper building, sci fi city, nyc
city_skyline river street = bund, the bund, bund shanghai, shanghai, waterfront, the bund shanghai, london, thames, hong kong harbor | | attr:riverside
street village city_skyline = paris, rome, venice, barcelona, florence, amsterdam, prague, berlin, vienna, istanbul, madrid, kyoto, havana, lisbon, athens | | weak
village street field = market, bazaar, street market, night market, farmers market, flea market, village, hamlet, medieval town, old town, small town, town square, square, market square, plaza, medina, piazza, medieval village, residential neighborhood
park field = park, city park, central park, public garden, picnic area, botanical garden, japanese garden, formal garden, amusement park, zoo, fairground, campus, topiary garden, arch, theme park
garden park field = garden, backyard, back yard, yard, greenhouse, conservatory, flower garden, orchard, vineyard, patio, courtyard, vegetable garden, zen garden, flower bed, terrace, front yard, gazebo
farm field = farm, barnyard, ranch, stable, farmyard, homestead, wind farm, pig farm, stables
jungle forest = jungle, rainforest, tropical forest, tropics, amazon, rain forest
river lake ocean = river, stream, creek, brook, riverside, riverbank, seine, seine river, canal, rapids, river bank, nile, mississippi, ganges, amazon river
lake river ocean = lake, pond, lakeside, reservoir, lakeshore, water, water surface
waterfall river mountains = waterfall, waterfalls, cascade, niagara falls, cataract
volcano mountains = volcano, lava, lava lake, eruption, volcanic crater, crater
cave mountains = cave, cavern, grotto, mine, tunnel, catacomb, ice cave, underground
castle mountains field = castle, fortress, citadel, fort, medieval castle, ruins, ruin, stronghold
ballroom plain_room = ballroom, dance hall, banquet hall, ball room, grand hall, throne room, great hall
train_station railway street = train station, railway station, subway station, platform, metro station, train station platform, station, airport, airport terminal, bus station, subway platform, terminal, subway, bus stop
railway field = railway, railroad, train tracks, rail track, railway track, railroad track, train railway, tracks, rails
restaurant cafe plain_room = restaurant, diner, bistro, pizzeria, fast food restaurant, sushi bar, dining room, cafeteria, steakhouse, dining hall, restaurant patio, trattoria
cafe restaurant plain_room = cafe, coffee shop, bar, pub, coffee house, coffeehouse, tea house, teahouse, tavern, bakery, ice cream parlor, saloon, tea room, cafe terrace
office plain_room = office, workplace, cubicle, meeting room, office room, call center, bank, workspace, conference, bureau, coworking space, home office, control room, computer room
hospital plain_room = hospital, clinic, hospital room, operating room, emergency room, ward, doctor s office, dentist office, nursing home
museum art_gallery plain_room = museum, science museum, natural history museum, history museum, exhibition, planetarium
art_gallery museum plain_room = art gallery, gallery, art museum, modern art museum, art exhibition, modern art gallery
stadium field = stadium, baseball stadium, football stadium, soccer field, football field, sports stadium, baseball field, soccer stadium, football pitch, athletic field, tennis court, colosseum, soccer pitch, arena stadium, athletics track, running track
pool park = pool, swimming pool, poolside, water park, hot spring, outdoor pool, indoor pool
parking_lot street = parking lot, car park, parking garage, gas station, petrol station, junkyard, scrapyard, car wash, landfill, junk yard, dump, construction site, loading dock, driveway, industrial area, factory, industrial site, parking area, auto showroom
campsite forest field = campsite, camp, campground, camping site, camping ground
ski_slope snowfield mountains = ski slope, ski resort, piste, slope, ski hill, mountain slope, bunny slope
golf_course park field = golf course, golf, putting green, driving range, fairway
marsh lake field = marsh, swamp, wetland, bog, bayou, mangrove, everglades, moor, swamp land
staircase plain_room = staircase, stairs, stairway, stairwell, steps, spiral staircase, escalator, stair
tower castle field = tower
palace castle = palace, versailles, taj mahal, royal palace, kremlin, forbidden city
barn farm plain_room = barn, cowshed, hayloft, shed, horse stable
basement plain_room = basement, cellar, dungeon, wine cellar, bunker, crypt, prison, jail, jail cell, prison cell
shop plain_room = shop, store, supermarket, grocery store, mall, shopping mall, boutique, toy store, toy shop, department store, clothing store, jewelry shop, flower shop, florist, gift shop, shoe shop, candy store, bakery shop, fabric store, general store
pharmacy shop plain_room = pharmacy, drugstore, drug store, chemist shop, apothecary
food_court restaurant plain_room = food court, canteen, food hall
music_studio stage plain_room = music studio, recording studio, rehearsal room, band room
laboratory plain_room = laboratory, lab, science lab, physics laboratory, chemistry lab, clean room, server room
temple village = temple, shrine, monastery, pagoda, church interior, cathedral interior, synagogue, church, mosque, buddhist temple, angkor wat, abbey
graveyard field = graveyard, cemetery, mausoleum, churchyard
playground park = playground, kindergarten yard, sandbox, skatepark, skate park, playing field
studio = studio, white background, black background, plain background, green screen, blank background, photo studio, seamless backdrop, solid background, isolated
mountains meadow = fantasy landscape, fantasy land, landscape, scenery, wilderness, nature, wonderland, fairyland, dreamland, fantasy world, magical land, vista, natural landscape | | attr:fantasy weak
street = cyberpunk street, neon street, neon alley | | attr:neon
`);
