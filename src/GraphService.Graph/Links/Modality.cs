namespace GraphService.Graph;

/// <summary>How firmly a text says something.</summary>
public enum Modality : byte
{
    /// <summary>Stated as a fact.</summary>
    Asserted,

    /// <summary>Stated as possible, partial, hoped for or likely.</summary>
    Hedged,

    /// <summary>Stated as somebody else's claim.</summary>
    Reported,

    /// <summary>Denied.</summary>
    Negated,
}
