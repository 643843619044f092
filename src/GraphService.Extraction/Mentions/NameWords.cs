using System.Collections.Frozen;

namespace GraphService.Extraction;

/// <summary>The words by which names are told from other words, folded as tokens are.</summary>
static class NameWords
{
    /// <summary>Words with a capital that are no part of a name: they begin sentences, or are times and tongues.</summary>
    public static FrozenSet<string> Never { get; } = Set("""
        the a an this that these those he she it they we i you his her its their our my your who what when where why how which whose if but and or nor so yet
        for in on at by to from with without within under over after before during since until while as than then thus there here not no yes now also even only
        just still such some any many most much more few several all both each every either neither another other others one two three four five six seven eight
        nine ten although though because however moreover nevertheless indeed instead finally perhaps probably meanwhile according above below
        between among against about into through once twice whether nobody nothing everybody somebody anybody may might could would should did does do is are was
        were be been has have had let january february march april may june july august september october november december monday tuesday wednesday thursday
        friday saturday sunday spring summer autumn winter god mr mrs ms video source subscribe get click read note question answer student summary
        """);

    /// <summary>Months and days: no part of a name before a name ("28 July Austria-Hungary").</summary>
    public static FrozenSet<string> Times { get; } = Set("""
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        """);

    /// <summary>Many whose possessive begins a name: "People's Daily", "Seven Years' War".</summary>
    public static FrozenSet<string> Owners { get; } = Set("people peoples women men workers peasants soldiers children citizens farmers students nations years days months weeks hours");

    /// <summary>Small words inside the names of people: "Umar ibn al-Khattab", "Usman dan Fodio".</summary>
    public static FrozenSet<string> Particles { get; } = FrozenSet.ToFrozenSet(["de", "van", "von", "der", "den", "da", "dos", "di", "del", "della", "du", "y", "al", "el", "bin", "ibn", "ben", "bint", "dan", "ould", "ter", "zu"], StringComparer.Ordinal);

    /// <summary>Whether a surname can begin with the word, in small letters: "de Gaulle", "Van Riebeeck", "Santa Anna".</summary>
    public static bool IsParticle(string word) => Particles.Contains(word) || Articles.Contains(word) || word is "la" or "le" or "santa" or "san" or "st" or "saint" or "mac" or "des";

    /// <summary>How the Arabic article is written before a hyphen: "ash-Shafi'i", "ar-Rashid".</summary>
    public static FrozenSet<string> Articles { get; } = FrozenSet.ToFrozenSet(["al", "el", "ad", "ar", "as", "ash", "at", "an", "az"], StringComparer.Ordinal);

    /// <summary>What a possessive names besides: "Hadrian's Wall", "Hudson's Bay Company", "St Paul's Cathedral".</summary>
    public static FrozenSet<string> Sites { get; } = Set("abbey bay cabin castle cathedral chapel church college company court creek cross drift ferry gate hall hospital house inn island land mill palace point rock school square street theatre university wall");

    /// <summary>Ordinals: part of a name before a capital ("Second World War"), otherwise not.</summary>
    public static FrozenSet<string> Ordinals { get; } = Set("first second third fourth fifth sixth seventh eighth ninth tenth");

    /// <summary>The last word of a state's name.</summary>
    public static FrozenSet<string> States { get; } = Set("states republic kingdom empire federation commonwealth caliphate sultanate emirate khanate duchy archduchy principality electorate margraviate viceroyalty protectorate dominion county province colony");

    /// <summary>Before a person's name.</summary>
    public static FrozenSet<string> Titles { get; } = Set("""
        president premier marshal general colonel captain admiral major chancellor minister secretary chairman comrade cardinal archbishop bishop king queen
        emperor empress tsar czar kaiser sultan shah prince princess duke duchess archduke count countess viscount vicomte comte marquis marquess baron baroness earl lord lady sir dame commissioner viceroy caliph emir doge vizier dr professor senator ambassador governor prime foreign pope
        """);

    /// <summary>What a title begins with that is none of itself: "Crown Prince", "Field Marshal".</summary>
    public static FrozenSet<string> BeforeTitles { get; } = Set("crown grand field vice rear lieutenant");

    /// <summary>How many words at the beginning of a name are titles: "Grand Duke" of "Grand Duke Franz Ferdinand".</summary>
    public static int TitlesOf(params ReadOnlySpan<string> words)
    {
        var titles = 0;
        while (titles < words.Length && (Titles.Contains(Small(words[titles])) || (titles + 1 < words.Length && BeforeTitles.Contains(Small(words[titles])) && Titles.Contains(Small(words[titles + 1]))))) titles++;
        return titles;

        static string Small(string word) => word.ToLowerInvariant();
    }

    /// <summary>Letters behind the name of whom they honour: "Mark Tedeschi QC".</summary>
    public static FrozenSet<string> Honours { get; } = FrozenSet.ToFrozenSet(
        ["FRS", "FRSE", "FBA", "FRAS", "OBE", "MBE", "CBE", "DBE", "KBE", "GBE", "KCB", "KCMG", "GCB", "GCMG", "KCVO", "QC", "KC", "SC", "RA", "DSO", "VC", "MP", "Esq", "Esq.", "PhD", "Ph.D.", "M.D."], StringComparer.Ordinal);

    /// <summary>What stands before a ship's name.</summary>
    public static FrozenSet<string> Ships { get; } = FrozenSet.ToFrozenSet(["HMS", "RMS", "USS"], StringComparer.Ordinal);

    /// <summary>Titles that the place behind "of" belongs to: "Duke of Wellington" is somebody, "King of France" the office of one.</summary>
    public static FrozenSet<string> Seated { get; } = Set("""
        duke duchess archduke archduchess earl marquess marquis marchioness viscount viscountess count countess baron baroness prince princess archbishop bishop abbot abbess
        """);

    /// <summary>Whether a name is such a title with its place.</summary>
    public static bool IsSeat(string name)
    {
        var words = name.Split(' ');
        for (var i = 1; i < words.Length; i++)
            if (words[i] == "of" && Seated.Contains(words[i - 1].ToLowerInvariant())) return true;

        return false;
    }

    /// <summary>What a ruler or a namesake is called behind his name, with an article: "the Great", "the Younger".</summary>
    public static FrozenSet<string> Epithets { get; } = Set("""
        younger elder great terrible conqueror bold bald fat lion lionheart wise magnificent confessor hammer short fair good bad impaler pious lame navigator catholic
        simple unready cruel rich strong peaceful apostate martyr brave handsome bruce mad red black blind hermit baptist lawgiver fowler bear builder
        """);

    /// <summary>A name without its epithet: "William Pitt" of "William Pitt the Younger", "William" of "William the Silent".</summary>
    public static string WithoutEpithet(string name) =>
        name.LastIndexOf(" the ", StringComparison.Ordinal) is > 0 and var article && (Epithets.Contains(name[(article + 5)..].ToLowerInvariant()) || IsGivenAlone(name.AsSpan(article + 5), name[(name.LastIndexOf(' ', article - 1) + 1)..article])) ? name[..article] : name;

    static bool IsGivenAlone(ReadOnlySpan<char> epithet, string before) => !epithet.Contains(' ') && GivenNames.Contains(before.ToLowerInvariant());

    /// <summary>The last word of an organisation's name, or the one before "of".</summary>
    public static FrozenSet<string> Organizations { get; } = Set("""
        party committee council army institute university ministry agency parliament commission bureau league front movement society academy court bank times
        post group corps department office church association organization organisation police navy circle politburo secretariat assembly congresses
        newspaper club college union staff administration authority board
        """);

    /// <summary>The last word of an event's name, or the one before "of".</summary>
    public static FrozenSet<string> Events { get; } = Set("""
        war wars congress uprising revolution treaty crisis plot pact plan conference summit massacre rebellion revolt accord accords agreement trial trials purge
        purges terror famine campaign offensive operation battle siege declaration coup affair incident reform reforms speech armistice depression putsch partition
        holocaust mutiny charge raid rising insurrection plague panic compromise defenestration
        """);

    /// <summary>The last word of a law's name, or the one before "of": somebody passed it.</summary>
    public static FrozenSet<string> Laws { get; } = Set("act acts law laws bill statute statutes edict decree ordinance resolution amendment peace");

    /// <summary>What is called for somebody, right behind his name: "Bacon's Rebellion", "Pickett's Charge".</summary>
    public static FrozenSet<string> CalledForSomebody { get; } = Set("war rebellion revolt uprising rising insurrection mutiny massacre charge raid law");

    /// <summary>Words before "Party" that make it a feast: "Boston Tea Party".</summary>
    public static FrozenSet<string> Feasts { get; } = Set("tea garden dinner");

    /// <summary>Small words that close the name of an event after a capital: "Vienna summit".</summary>
    public static FrozenSet<string> SmallEvents { get; } = Set("""
        crisis affair summit conference uprising revolt rebellion massacre ultimatum incident treaty pact putsch mutiny
        """);

    /// <summary>Words that say too little before a small event: a "Soviet crisis" is any crisis.</summary>
    public static FrozenSet<string> TooWide { get; } = Set("""
        soviet russian western eastern american british european communist stalinist party german french cold
        """);

    /// <summary>Words whose names go on after "of".</summary>
    public static FrozenSet<string> TakesOf { get; } = Set("""
        party ministry university academy bank church college institute council congress treaty battle siege union league committee declaration house court
        society chiefs board department federation association organisation organization order confederation corps company corporation convention museum school gang friends sons daughters knights
        peace act bill statute edict ordinance charter diet army navy fleet legion diocese bishopric archbishopric sack fire fall book bay gulf strait straits tower cape isle valley horn isthmus bureau commission regiment time doctrine hall constitution movement age edict letter manifesto
        """);

    /// <summary>Bodies that are for something, or for two things: "Committee of Union and Progress".</summary>
    public static FrozenSet<string> Bureaus { get; } = Set("board bureau commission committee council department institute league ministry office society");

    /// <summary>Words whose names go on after "on", with the matter.</summary>
    public static FrozenSet<string> TakesOn { get; } = Set("commission committee conference convention");

    /// <summary>What a firm deals in, the last word of its name before a place: "Standard Oil of California".</summary>
    public static FrozenSet<string> Trades { get; } = Set("oil railroad railway steel telegraph telephone");

    /// <summary>What a ruler or a prophet alone of his time is called instead of his name: "Muhammad Ahmad, the Mahdi".</summary>
    public static FrozenSet<string> Bynames { get; } = Set("báb bab buddha caudillo duce fuhrer führer generalissimo inca khedive mahdi mikado negus nizam peshwa shogun");

    /// <summary>What stands before the name that rank or marriage gave somebody: "Emma, Lady Hamilton".</summary>
    public static FrozenSet<string> Styles { get; } = Set("lady lord baron baroness countess viscount viscountess marquess marchioness");

    /// <summary>Words whose names go on after "for".</summary>
    public static FrozenSet<string> TakesFor { get; } = Set("""
        society association committee commission council institute league campaign union movement congress fund centre center foundation agency front organization organisation bureau office secretariat
        """);

    /// <summary>What one can have in a person: no place follows.</summary>
    public static FrozenSet<string> TakesIn { get; } = Set("""
        faith trust confidence belief believe believed believes trusted interest interested lost role involvement part participation participated
        """);

    /// <summary>Capitals behind "in" that are no places.</summary>
    public static FrozenSet<string> NoPlaces { get; } = Set("""
        pravda izvestia congress parliament presidium politburo christmas easter latin internet god lord chapter part act article section figure table scene book
        doctor times court order
        """);

    /// <summary>Words that follow a given name but are no surname.</summary>
    public static FrozenSet<string> NotSurnames { get; } = Set("""
        street square prize library university institute avenue palace river lake sea mountains city island park road hall house era day years period doctrine line
        """);

    /// <summary>What only a person does.</summary>
    public static FrozenSet<string> DoneByPeople { get; } = Set("died himself herself wrote spoke remarked married resigned replied");

    /// <summary>What only a person has.</summary>
    public static FrozenSet<string> OwnedByPeople { get; } = Set("""
        death wife husband son daughter mother father widow funeral body health illness personality paranoia humanity intentions behavior behaviour heirs successor
        biographers career memoirs biography character crimes reign decision speech
        """);

    /// <summary>Given names of Europe, Russia and America, as texts on history spell them.</summary>
    public static FrozenSet<string> GivenNames { get; } = Set("""
        aaron abraham adam adolf agnes albert alexander alexandre aleksandr aleksei alexei alfred alice allen amos amy anastas anatoly andras andre andreas andrei
        andrew andrzej anna anne anthony antoine anton antonio archibald arthur august augustus barbara benito benjamin bernard bertrand bill boleslaw boris
        bruno carl carlos catherine charles charlotte che chiang christopher clara clement constantine dag daniel david dean denis dmitri dmitry dominic donald
        dwight edmund eduard edward eleanor elizabeth emil emily emmanuel enver eric erich ernest erno ernst eugene ewa felix ferdinand fidel fiodor francis
        francisco franklin franz frederick friedrich fyodor gabriel galina gamal genrikh geoffrey george georges georgi georgy gerald gerhard giuseppe grigory
        guy gustav hannah hans harold harry heinrich helmut henri henry herbert herman hermann hope hugo ilya imre ion ivan ivo jacek jack jacob jacques jakub
        james jan jane janos jason jawaharlal jean jerzy joachim johann john jonathan josef joseph josip jozef jozsef julia julius karl kazimierz kim klaus
        klement kliment konrad konstantin kurt laszlo lavrenti lavrentiy lavrenty lazar lech leo leon leonid leopold lev lidia louis louise lucien ludwig lyndon
        marc margaret maria marie mark martha martin matthew max maxim maximilien michael michal michel mihaly mikhail mstislav nadezhda napoleon neville nguyen
        nicolae nicholas nikita nikolai nikolaus nina olga oleg oliver oscar otto palmiro patrice patrick paul pavel peter philip pierre polina rachel ralph
        raymond richard robert roger roland ronald rosa rudolf sandor sarah sergei sergey sidney simon sofia stanislaw stefan stephen steven svetlana tadeusz
        theodor theodore thomas timothy tomas valentin vasily victor viktor vincent vladimir vladislav vyacheslav walter wilhelm william wiktor winston
        wladyslaw wojciech woodrow yakov yuri yury zhou zoltan
        """);

    /// <summary>Given names of women.</summary>
    public static FrozenSet<string> Women { get; } = Set("""
        agnes alice amy anna anne barbara catherine charlotte clara eleanor elizabeth emily ewa hannah jane julia lidia louise margaret maria marie martha nadezhda nina olga
        polina rachel rosa sarah sofia sophie svetlana galina victoria mary helen eva evita indira golda benazir angela theresa isabella joan simone emma ida rosalind
        adelaide alexandra amelia anastasia annie antoinette beatrice beatrix caroline cecilia christina christine cleopatra cordelia cornelia deborah dorothy edith
        elena elisabeth eliza ella ellen emmeline ethel eugenia eugenie fanny fatima flora frances francesca frida gertrude gloria harriet hatshepsut henrietta hilda ingrid irene isabel
        jacqueline janet jeanne jennifer joanna josephine judith juliet katharine katherine kathleen laura lillian lucia lucretia lucy lydia madeleine mathilde matilda mildred
        nancy natalia nefertiti nellie nicole nora octavia pamela patricia pauline phyllis priscilla ranavalona rebecca ruth sandra sojourner sophia susan susanna sylvia
        tatiana teresa theodora ursula valentina vera veronica wilhelmina winifred winnie yvonne zenobia
        """);

    /// <summary>Whether the word tells where somebody or something is from: Polish, Russian, Chinese.</summary>
    public static bool Nationalities(string word) =>
        word.Length > 4 && (word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal)
            || word.EndsWith("ians", StringComparison.Ordinal) || word is "german" or "germans" or "french" or "dutch" or "czech" or "czechs" or "greek" or "soviet" or "soviets" or "american" or "americans" or "european" or "korean" or "cuban" or "stalinist" or "leninist" or "marxist" or "bolshevik" or "bolsheviks" or "western" or "eastern" or "jewish");

    /// <summary>Whether the word names a doctrine or a way of thinking: "Stalinism", "Ostpolitik".</summary>
    public static bool Doctrines(string word) => word.Length > 5 && (word.EndsWith("ism", StringComparison.Ordinal) || word.EndsWith("isation", StringComparison.Ordinal) || word.EndsWith("ization", StringComparison.Ordinal) || word.EndsWith("politik", StringComparison.Ordinal));

    /// <summary>Whether a small word behind a name makes the name its epithet: "in Politburo meetings".</summary>
    public static bool IsNoun(string word) => word.EndsWith("ings", StringComparison.Ordinal) || word is "style" or "party" or "government" or "society" or "politics" or "circles";

    static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
