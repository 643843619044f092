namespace GraphService.Graph;

/// <summary>How far a copy has come.</summary>
/// <param name="Stage">What is done now.</param>
/// <param name="Done">How much of it is done, counted from the beginning of the stage.</param>
/// <param name="Total">How much there is to do in all; null where nobody has counted it.</param>
public sealed record CopyProgress(CopyStage Stage, long Done, long? Total);

/// <summary>The stages of a copy, in order.</summary>
public enum CopyStage
{
    /// <summary>Looking whether what the target holds is part of the source.</summary>
    Checking,

    /// <summary>Copying what corpora declare.</summary>
    Declarations,

    /// <summary>Copying documents with what was read in them.</summary>
    Documents,

    /// <summary>Copying what people decided.</summary>
    Decisions,

    /// <summary>Counting and hashing both graphs.</summary>
    Verifying,
}
