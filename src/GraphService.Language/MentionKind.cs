namespace GraphService.Language;

/// <summary>What a mention is about: the ten entity types of the GUM corpus (Zeldes 2017).</summary>
public enum MentionKind : byte
{
    /// <summary>Ideas, facts, conditions, amounts.</summary>
    Abstract,

    /// <summary>Animals.</summary>
    Animal,

    /// <summary>Something that happens or is done.</summary>
    Event,

    /// <summary>A concrete thing; GUM calls it "object".</summary>
    Thing,

    /// <summary>States as actors, companies, parties, teams.</summary>
    Organization,

    /// <summary>People, single or as a group.</summary>
    Person,

    /// <summary>Locations, also buildings and countries as territory.</summary>
    Place,

    /// <summary>Plants.</summary>
    Plant,

    /// <summary>Materials: water, steel.</summary>
    Substance,

    /// <summary>Dates, periods, ages.</summary>
    Time,
}
