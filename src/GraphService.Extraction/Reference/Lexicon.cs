using System.Collections.Frozen;

namespace GraphService.Extraction;

/// <summary>The small words that phrases are cut at, and the nouns that name events and conditions; folded as tokens are.</summary>
static class Lexicon
{
    public static FrozenSet<string> Determiners { get; } = Set("the a an this that these those its his her their our my some any many several all both each every no such another most");

    public static FrozenSet<string> Possessives { get; } = Set("his her its their our my your whose");

    public static FrozenSet<string> Pronouns { get; } = Set("he she it they we you i him them us me who whom which what himself itself themselves nobody everybody anybody someone everything nothing one others");

    public static FrozenSet<string> Prepositions { get; } = Set("of in between among against for from to on at by with during after before under over through into about towards toward within without across upon since until as than like behind despite via");

    /// <summary>Words that a noun phrase never holds.</summary>
    public static FrozenSet<string> Breaks { get; } = Set("""
        and or but nor if that who whom which whose when while where because although though since so yet then thus however not never also only even still already
        is are was were be been being am has have had do does did may might can could will would shall should must did there here both either neither rather
        """);

    /// <summary>Words between a subject and its verb, or a verb and its object, that change nothing.</summary>
    public static FrozenSet<string> Adverbs { get; } = Set("""
        also then thus soon later once only even still already finally first therefore nevertheless in turn itself himself themselves together alone too indeed
        however now again often just further at last most both mainly chiefly
        """);

    public static FrozenSet<string> Auxiliaries { get; } = Set("is are was were be been being has have had do does did may might can could will would having seem seems seemed appear appears appeared to");

    public static FrozenSet<string> Negations { get; } = Set("not never didnt doesnt dont wasnt werent isnt arent couldnt cannot neither nor hardly scarcely");

    public static FrozenSet<string> Hedges { get; } = Set("may might could possibly probably perhaps likely arguably seems seemed seem appears appeared apparently supposedly allegedly reportedly partly partially would potentially conceivably");

    public static FrozenSet<string> Partly { get; } = Set("partly partially");

    public static FrozenSet<string> Says { get; } = Set("""
        argue argues argued claim claims claimed believe believes believed say says said maintain maintains maintained insist insists insisted suggest suggests
        suggested contend contends contended hold holds held state states stated write writes wrote assert asserts asserted conclude concludes concluded think
        thinks thought allege alleges alleged report reports reported deny denies denied
        """);

    /// <summary>Heads of phrases that stand for what they are of: the news of an event is the event, as causes go.</summary>
    public static FrozenSet<string> Transparent { get; } = Set("news shock effect effects impact influence outbreak spectacle revelations consequences");

    /// <summary>Modifiers that name nothing.</summary>
    public static FrozenSet<string> Bare { get; } = Set("same such other further own first second last next new great main major key significant important certain similar own real whole very more less different early late later immediate direct quiet");

    /// <summary>Words that may stand before a name and add nothing to it.</summary>
    public static FrozenSet<string> Fillers { get; } = Set("existing burgeoning growing rising ongoing increasing deep sharp intense widespread sudden wholesale certain vast great further");

    /// <summary>Nouns that tell of something that happens.</summary>
    public static FrozenSet<string> EventNouns { get; } = Set("""
        amnesty announcement arrest arrests assassination attack attacks ban battle blockade boycott bombing breakdown broadcast broadcasts campaign clampdown
        collapse collectivisation collectivization conflict confrontation congress conquest conspiracy coup crackdown crisis cut cuts death deaths debate debates
        decision decline decree defeat defeats delay demonstration demonstrations departure deportation deportations destruction discovery dismissal division
        drought election elections emergence end ending escape evacuation execution executions exile exodus expansion expulsion failure fall famine fighting
        fire flight flood gunfire growth handover harvest hunger illness incident industrialisation industrialization infighting inquiry intervention invasion
        killing killings leak loss losses march massacre meeting migration murder murders mutiny negotiations occupation offensive outbreak overthrow plot protest
        protests publication purge purges raid rebellion rebellions reconciliation recovery reform reforms rehabilitation release reparations repression
        resignation resolution retreat return revolt revolts revolution rise rising riot riots schism settlement shortage slaughter speech split splits strike
        strikes struggle struggles suppression surrender takeover talks terror treaty trial trials triumph turmoil ultimatum unification upheaval upheavals
        letter telegram report statement appeal tribute declaration proposal promise motion memorandum petition sermon lecture refusal attempt execution removal mobilisation mobilization bombardment shelling siege annexation partition landing assault advance talks crime crimes atrocity funeral session reign
        uprising uprisings victory violence visit visits war wars wave withdrawal quarrel agreement alliance peace
        """);

    /// <summary>What is delivered: said or written to somebody.</summary>
    public static FrozenSet<string> Utterances { get; } = Set("""
        speech address lecture sermon oration ultimatum letter proposal motion appeal declaration announcement statement promise telegram note message report manifesto
        broadcast tribute apology warning remark poem memorandum petition eulogy confession proclamation edict
        """);

    /// <summary>Offices that one holds at a time: "the mayor" is somebody.</summary>
    public static FrozenSet<string> Offices { get; } = Set("""
        king queen emperor empress tsar tsarina sultan shah pope president premier chancellor dictator governor viceroy mayor general admiral marshal commander bishop archbishop
        patriarch caliph regent prince duke kaiser ambassador shogun khedive khan doge consul
        """);

    /// <summary>Nouns for men, of whom "he" speaks and "she" does not.</summary>
    public static FrozenSet<string> Men { get; } = Set("""
        man boy father son brother husband uncle nephew grandfather grandson gentleman king emperor tsar czar kaiser sultan prince duke count earl baron lord sir pope bishop
        archbishop cardinal priest monk friar abbot mr businessman statesman policeman fisherman chairman spokesman nobleman widower
        half-brother stepbrother stepfather stepson brother-in-law father-in-law son-in-law shah emir caliph maharaja marquis viscount
        """);

    /// <summary>Nouns for women, of whom "she" speaks and "he" does not.</summary>
    public static FrozenSet<string> Women { get; } = Set("""
        woman girl mother daughter sister wife aunt niece grandmother granddaughter lady queen empress tsarina princess duchess countess baroness nun abbess mrs ms miss
        actress heroine spokeswoman businesswoman noblewoman widow midwife
        half-sister stepsister stepmother stepdaughter sister-in-law mother-in-law daughter-in-law concubine seamstress priestess goddess matriarch
        """);

    /// <summary>Those who write about what others did.</summary>
    public static FrozenSet<string> Scholars { get; } = Set("historian scholar writer author observer analyst economist commentator biographer researcher");

    /// <summary>Verbs that tell what somebody makes of a thing, and of nothing done.</summary>
    public static FrozenSet<string> Judging { get; } = Set("attribute ascribe interpret stress emphasise emphasize portray regard consider credit connect link associate highlight underline view deem");

    /// <summary>Verbs that only say that what follows is an answer: "responded by sinking ships".</summary>
    public static FrozenSet<string> Answering { get; } = Set("respond react reply answer retaliate");

    /// <summary>Verbs that say only that somebody was at work: "he experimented by puncturing the pipe" tells of one deed.</summary>
    public static FrozenSet<string> Working { get; } = Set("experiment cooperate collaborate work proceed act begin start continue try operate participate behave react");

    /// <summary>Words that tell of killing, in their dictionary form.</summary>
    public static FrozenSet<string> Killing { get; } = Set("""
        kill killing killer murder murderer assassinate assassination assassin execute execution executioner shoot shooting hang hanging poison poisoning slay slaying massacre slaughter liquidate liquidation
        behead beheading guillotine lynch lynching stab stabbing strangle strangling drown burn crucify butcher gas exterminate extermination death die perish
        """);

    /// <summary>Nouns for many who act as one.</summary>
    public static FrozenSet<string> GroupNouns { get; } = Set("""
        army armies government governments party parties delegation delegations police militia cabinet parliament senate committee ministry council councils
        tank tanks troop troops forces fleet navy regiment battalion union newspaper press agency bureau organisation organization alliance league coalition faction
        opposition leadership administration authorities majority minority club society church assembly tribunal court gang junta regime crowd mob
        """);

    /// <summary>Nouns that tell of a lasting state.</summary>
    public static FrozenSet<string> ConditionNouns { get; } = Set("""
        ambition anger anxiety authority bitterness conditions confidence confusion control corruption crime deadlock debt dependence depression desire despair
        disagreement discontent disillusion disillusionment dissatisfaction distrust disorder disunity doubt dread enmity faith fear fears freedom grievances
        hardship hatred hope hopes hostility humiliation hunger hysteria inequality inflation injustice insecurity instability isolation jealousy lack mistrust
        misery nationalism oppression optimism panic poverty pressure prestige pride quota quotas price prices rage rearmament resentment rivalry rule scarcity sentiment
        sentiments shortage shortages skepticism scepticism suffering supremacy suspicion tension tensions threat trust uncertainty unemployment unrest wages weakness wish
        trouble troubles period
        """);

    /// <summary>Nouns that need "of" to say anything.</summary>
    public static FrozenSet<string> NeedOf { get; } = Set("wave period end ending rise fall loss losses lack authority control decision return confidence rule cut cuts wish crime hunger delay debate speech");

    static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
