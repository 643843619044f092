using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Hashes by which a load knows that a text need not be read again.</summary>
static class Fingerprints
{
    /// <summary>Changes whenever the same text would give another reading; every stored reading is then made anew.</summary>
    public const string ReaderVersion = "15";

    /// <summary>What a reading depends on, as one word.</summary>
    /// <param name="content">The file.</param>
    /// <param name="known">See <see cref="OfKnown"/>.</param>
    public static string Of(ReadOnlySpan<byte> content, string known) =>
        Hash($"{Convert.ToHexStringLower(SHA256.HashData(content))}\n{ReaderVersion}\n{known}");

    /// <summary>A hash of whatever the reading of a text takes from the known entities, in any order.</summary>
    public static string OfKnown(IEnumerable<DeclaredEntity> known)
    {
        var words = new StringBuilder();
        foreach (var entity in known.OrderBy(entity => entity.Id))
        {
            words.Append(CultureInfo.InvariantCulture, $"{entity.Id}\t{entity.Kind}\t{entity.Name}");
            foreach (var alias in entity.Aliases) words.Append('\t').Append(alias);
            words.Append('\n');
        }

        return Hash(words.ToString());
    }

    /// <summary>SHA-256 of a text in UTF-8, 64 small hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
