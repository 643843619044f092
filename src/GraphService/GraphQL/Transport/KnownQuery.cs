using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GraphQLParser.AST;

namespace GraphService.GraphQL;

/// <summary>A query that was read and, once it has run, need not be looked at again.</summary>
sealed class KnownQuery(string hash, string text, GraphQLDocument document)
{
    readonly ConcurrentDictionary<string, bool> _priced = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of the text, in lower-case hexadecimal.</summary>
    public string Hash => hash;

    public string Text => text;

    public GraphQLDocument Document => document;

    /// <summary>Whether it was found valid for the schema, which never changes while the program runs.</summary>
    public bool IsValid { get; private set; }

    public void HasRun() => IsValid = true;

    /// <summary>Whether the cost of this operation was found allowed, whatever the variables.</summary>
    public bool IsPriced(string? operation) => _priced.ContainsKey(operation ?? "");

    /// <inheritdoc cref="IsPriced"/>
    public void HasPrice(string? operation) => _priced.TryAdd(operation ?? "", true);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
