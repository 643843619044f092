namespace GraphService.Graph;

/// <summary>What an entity is.</summary>
public enum EntityKind : byte
{
    /// <summary>A human being, or a group named as people (delegates, dissidents).</summary>
    Person,

    /// <summary>Something that happens or is done: a war, a speech, a congress, a death, a reform.</summary>
    Event,

    /// <summary>A party, an agency, a newspaper, an army.</summary>
    Organization,

    /// <summary>A country, a city, a bloc; a state that acts is a place.</summary>
    Place,

    /// <summary>An idea, a policy, a doctrine.</summary>
    Concept,

    /// <summary>A lasting state of affairs: famine, discontent, fear.</summary>
    Condition,
}
