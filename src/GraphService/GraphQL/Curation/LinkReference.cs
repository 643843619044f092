using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Reads what clients name a link by: its global id, or source, type and target.</summary>
static class LinkReference
{
    public static LinkId Parse(string reference)
    {
        if (LinkId.TryParse(reference, out var link)) return link;
        if (GlobalId.TryParse(reference, out var type, out var key) && type == "Link" && LinkId.TryParse(key, out link)) return link;

        throw QueryError.BadInput($"'{References.Shown(reference)}' is neither a link's id nor a link such as secret-speech/CAUSED/hungarian-uprising.");
    }
}
