using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GraphService.Graph;

/// <summary>Latin letters, with marks, strokes or ligatures or without, and what plain letters they are read as.</summary>
/// <remarks>A table, not <see cref="string.Normalize()"/>: under invariant globalization that gives every text back as it came.</remarks>
static class LatinLetters
{
    static readonly (string Plain, string Letters)[] Table =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("ae", "æǣǽ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"), ("d", "ðďđḋḍḏḑḓ"), ("dz", "ǆǳ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥħȟḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįıİǐȉȋḭḯỉị"), ("ij", "ĳ"),
        ("j", "ĵǰ"), ("k", "ķĸǩḱḳḵ"), ("l", "ĺļľŀłḷḹḻḽ"), ("lj", "ǉ"), ("m", "ḿṁṃ"), ("n", "ñńņňŉǹṅṇṉṋ"), ("ng", "ŋ"), ("nj", "ǌ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšſșṡṣṥṧṩẛ"), ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"), ("th", "þ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"),
    ];

    static readonly FrozenDictionary<int, string> Plain = Table
        .SelectMany(row => row.Letters.Select(letter => (Letter: letter, Plain: row.Plain)))
        .Concat("abcdefghijklmnopqrstuvwxyz0123456789".Select(letter => (Letter: letter, Plain: letter.ToString())))
        .ToFrozenDictionary(row => (int)row.Letter, row => row.Plain);

    /// <summary>The plain letters or the digit that a lower-case character is read as; false when it is not of the Latin script.</summary>
    public static bool TryPlain(Rune letter, [MaybeNullWhen(false)] out string plain) => Plain.TryGetValue(letter.Value, out plain);
}
