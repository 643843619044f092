namespace GraphService.Graph;

/// <summary>What sort of thing a link says.</summary>
public enum LinkFamily : byte
{
    /// <summary>One thing brought about, made possible or prevented another.</summary>
    Causal,

    /// <summary>Somebody was for or against something.</summary>
    Stance,

    /// <summary>Somebody did something.</summary>
    Deed,

    /// <summary>How things lie in time, place and membership.</summary>
    Structure,
}
