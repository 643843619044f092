namespace GraphService.Graph;

/// <summary>How an entity came into the graph; the strongest of several counts.</summary>
public enum EntityOrigin : byte
{
    /// <summary>Found in a text by its shape.</summary>
    Extracted,

    /// <summary>Named in a corpus's <c>entities.yaml</c>.</summary>
    Declared,

    /// <summary>Added by a person.</summary>
    Added,
}
