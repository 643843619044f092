namespace GraphService.Extraction;

/// <summary>Where a rule looks for an argument, whatever the voice and construction.</summary>
enum RoleKind
{
    /// <summary>Who or what does it: the subject, the agent of a passive, the noun before a relative clause or participle.</summary>
    Subject,

    /// <summary>What it is done to: the object, the subject of a passive.</summary>
    Object,

    /// <summary>The object with what it is made to do or be: "forced Nagy to resign".</summary>
    Outcome,

    /// <summary>The clause of the trigger itself.</summary>
    Self,

    /// <summary>What the preposition or conjunction stands before.</summary>
    Inner,

    /// <summary>The word on which the preposition or conjunction depends.</summary>
    Matrix,

    /// <summary>The clause around it.</summary>
    Clause,

    /// <summary>The clause or sentence before.</summary>
    Previous,

    /// <summary>Of whom or what a noun is said: "the drought was a cause".</summary>
    Holder,

    /// <summary>The possessor: "the war's effects".</summary>
    Owner,

    /// <summary>The clause below a noun: "the reason why he left".</summary>
    Content,

    /// <summary>The noun before a compound's last word: "storm damage".</summary>
    Compound,

    /// <summary>What somebody calls good or bad: "called <i>the treaty</i> a betrayal".</summary>
    Appraised,

    /// <summary>What stands behind a preposition.</summary>
    After,
}

/// <summary>One place to look for an argument; the word is set for <see cref="RoleKind.After"/>.</summary>
readonly record struct Role(RoleKind Kind, string Word = "")
{
    /// <summary>Reads a name of the table; a name that is no role is a preposition.</summary>
    public static Role Parse(string name) => name switch
    {
        "subj" => new(RoleKind.Subject),
        "obj" => new(RoleKind.Object),
        "outcome" => new(RoleKind.Outcome),
        "self" => new(RoleKind.Self),
        "inner" => new(RoleKind.Inner),
        "matrix" => new(RoleKind.Matrix),
        "clause" => new(RoleKind.Clause),
        "prev" => new(RoleKind.Previous),
        "holder" => new(RoleKind.Holder),
        "owner" => new(RoleKind.Owner),
        "content" => new(RoleKind.Content),
        "compound" => new(RoleKind.Compound),
        "appraised" => new(RoleKind.Appraised),
        _ => new(RoleKind.After, name),
    };
}
