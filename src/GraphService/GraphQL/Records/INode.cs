using GraphQL;

namespace GraphService.GraphQL;

/// <summary>Any record that has a global id.</summary>
[Name("Node")]
public interface INode
{
    /// <summary>The global id, good for <c>node(id)</c>.</summary>
    [Id]
    string Id { get; }
}
