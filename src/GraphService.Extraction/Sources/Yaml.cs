using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GraphService.Extraction;

/// <summary>YAML as a tree whose nodes know their place.</summary>
static class Yaml
{
    // Nothing we read nests deeper than four levels; a file of a million brackets must not overflow the stack.
    const int DeepestNesting = 32;

    /// <summary>The first document; null when there is none.</summary>
    /// <exception cref="YamlException">The text is not YAML, or nests too deeply. The exception knows where.</exception>
    public static YamlNode? Load(string text)
    {
        CheckNesting(text);
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
    }

    /// <summary>The words of a scalar; null for a list, a map, and for an empty or null value.</summary>
    public static string? Scalar(YamlNode node) =>
        node is YamlScalarNode { Value: { Length: > 0 } value } scalar && !(scalar.Style == ScalarStyle.Plain && value is "null" or "~") ? value.Trim() : null;

    /// <summary>What an exception says, without the place with which YamlDotNet starts some messages.</summary>
    public static string WithoutPlace(string message) =>
        message.StartsWith('(') && message.IndexOf("): ", StringComparison.Ordinal) is > 0 and var end ? message[(end + 3)..] : message;

    static void CheckNesting(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting) throw new YamlException(parser.Current.Start, parser.Current.End, "The YAML nests too deeply.");
        }
    }
}
