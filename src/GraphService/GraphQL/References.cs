using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Reads what clients name records by: a slug or a global id.</summary>
static class References
{
    public static EntityId Entity(string reference)
    {
        if (Slug.IsValid(reference)) return new(reference);
        if (GlobalId.TryParse(reference, out var type, out var key) && type == "Entity" && Slug.IsValid(key)) return new(key);

        throw QueryError.BadInput($"'{Shown(reference)}' is neither the slug of an entity, such as nikita-khrushchev, nor an entity's id.");
    }

    public static DocumentId Document(string reference)
    {
        if (GlobalId.TryParse(reference, out var type, out var key) && type == "Document" && DocumentId.IsValid(key)) return new(key);
        if (DocumentId.IsValid(reference)) return new(reference);

        throw QueryError.BadInput($"'{Shown(reference)}' is neither the slug of a document nor a document's id.");
    }

    public static FuzzyDate Date(string argument, string text) =>
        FuzzyDate.TryParse(text, out var date)
            ? date
            : throw QueryError.BadInput($"'{argument}' takes a date in EDTF, such as 1956-02-25, 1956 or 1953/1964; '{Shown(text)}' is none.");

    public static string Shown(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
