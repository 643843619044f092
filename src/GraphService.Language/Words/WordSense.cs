namespace GraphService.Language;

/// <summary>How the dictionary's knowledge of a word is packed into a number.</summary>
static class WordSense
{
    public const uint Noun = 1;
    public const uint Plural = 1 << 1;
    public const uint Verb = 1 << 2;
    public const uint ThirdPerson = 1 << 3;
    public const uint Gerund = 1 << 4;
    public const uint Past = 1 << 5;
    public const uint Adjective = 1 << 6;
    public const uint Adverb = 1 << 7;
    public const uint Compared = 1 << 8;
    public const uint Name = 1 << 9;

    /// <summary>All the bits that say which forms a word can be.</summary>
    public const uint Forms = (1 << 10) - 1;

    /// <summary>All the bits but those of the less common topic.</summary>
    public const uint Commonest = (1 << 22) - 1;

    const int NounShift = 10;
    const int VerbShift = 16;
    const int OtherShift = 22;

    /// <summary>The lexicographer's file of its commonest noun sense: 18 is a person, 15 a place, 11 an event; 0 when it is no noun.</summary>
    public static uint NounTopic(uint sense) => (sense >> NounShift) & 63;

    /// <summary>The same for verbs: 32 is communication, 38 motion.</summary>
    public static uint VerbTopic(uint sense) => (sense >> VerbShift) & 63;

    /// <summary>The file of the commonest noun sense that lies in another file than the first; 0 when there is none.</summary>
    public static uint OtherNounTopic(uint sense) => (sense >> OtherShift) & 63;

    /// <summary>The topics of the commonest senses, as noun and as verb, in one number.</summary>
    public static uint Topics(uint sense) => (sense >> NounShift) & 0xFFF;

    public static uint WithOtherNounTopic(uint sense, uint topic) => OtherNounTopic(sense) == 0 && NounTopic(sense) != topic ? sense | (topic << OtherShift) : sense;

    public static uint WithNounTopic(uint sense, uint topic) => NounTopic(sense) == 0 ? sense | (topic << NounShift) : sense;

    public static uint WithVerbTopic(uint sense, uint topic) => VerbTopic(sense) == 0 ? sense | (topic << VerbShift) : sense;
}
