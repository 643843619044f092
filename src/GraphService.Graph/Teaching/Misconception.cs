namespace GraphService.Graph;

/// <summary>A common way to get cause and effect wrong. <see cref="Misconceptions"/> describes each.</summary>
public enum Misconception : byte
{
    /// <summary>What came before is taken for the cause.</summary>
    PostHoc,

    /// <summary>Cause and effect are exchanged.</summary>
    Reversed,

    /// <summary>Two effects of one cause are taken for cause and effect.</summary>
    SharedCause,

    /// <summary>A lasting background, or one factor among several, is taken for the immediate occasion.</summary>
    BackgroundAsTrigger,

    /// <summary>A reason in somebody's mind is taken for the occasion that set things off.</summary>
    MotiveAsTrigger,

    /// <summary>One cause is taken to be enough.</summary>
    SingleCause,

    /// <summary>A lasting state of affairs is put down to what somebody did.</summary>
    GreatMen,

    /// <summary>What somebody did is taken for something that just happened.</summary>
    NobodyActed,
}
