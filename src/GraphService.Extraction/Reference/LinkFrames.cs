using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Which kinds of entities each link type can join.</summary>
static class LinkFrames
{
    const Kinds Actors = Kinds.Person | Kinds.Organization | Kinds.Place;
    const Kinds Happenings = Kinds.Event | Kinds.Condition | Kinds.Concept;
    const Kinds Anything = Actors | Happenings;

    static readonly (Kinds Source, Kinds Target)[] Table = Build();

    [Flags]
    enum Kinds
    {
        Person = 1 << EntityKind.Person,
        Event = 1 << EntityKind.Event,
        Organization = 1 << EntityKind.Organization,
        Place = 1 << EntityKind.Place,
        Concept = 1 << EntityKind.Concept,
        Condition = 1 << EntityKind.Condition,
    }

    /// <summary>Whether the type can join a source and a target of these kinds.</summary>
    public static bool Fits(LinkType type, EntityKind source, EntityKind target)
    {
        var (sources, targets) = Table[(int)type];
        return sources.HasFlag((Kinds)(1 << (int)source)) && targets.HasFlag((Kinds)(1 << (int)target));
    }

    /// <summary>What a link between two referents is, where the words leave it to them: one takes part in a war, and is a member of a league.</summary>
    public static LinkType Of(LinkType type, Referent target) => type == LinkType.ParticipatedIn && target.Kind == EntityKind.Organization ? LinkType.MemberOf : type;

    static (Kinds, Kinds)[] Build()
    {
        var table = new (Kinds, Kinds)[LinkTypes.All.Count];
        Put(Happenings, Happenings, LinkType.Triggered, LinkType.ContributedTo, LinkType.Enabled, LinkType.Motivated);
        Put(Anything, Happenings, LinkType.Caused, LinkType.Prevented);
        Put(Anything, Anything, LinkType.Denounced, LinkType.Supported, LinkType.Opposed);
        Put(Actors, Kinds.Event, LinkType.ParticipatedIn);
        Put(Actors, Kinds.Event | Kinds.Concept, LinkType.Delivered);
        Put(Actors, Happenings, LinkType.CarriedOut);
        Put(Actors, Actors | Kinds.Event, LinkType.Led);
        Put(Actors, Kinds.Organization | Kinds.Concept | Kinds.Condition | Kinds.Event | Kinds.Place, LinkType.Created);
        Put(Actors, Happenings | Kinds.Person | Kinds.Organization, LinkType.Suppressed);
        Put(Actors | Kinds.Event, Happenings, LinkType.Disclosed);
        Put(Actors, Kinds.Person, LinkType.Killed);
        Put(Actors | Kinds.Event, Kinds.Person | Kinds.Organization, LinkType.Rehabilitated);
        Put(Actors, Kinds.Place, LinkType.Invaded, LinkType.DeclaredWarOn);
        Put(Actors, Actors, LinkType.AlliedWith);
        Put(Kinds.Person, Kinds.Person, LinkType.Succeeded);
        Put(Kinds.Event | Kinds.Condition, Kinds.Place, LinkType.OccurredIn);
        Put(Kinds.Event | Kinds.Condition, Kinds.Event | Kinds.Condition, LinkType.OccurredDuring);
        Put(Anything, Anything, LinkType.PartOf);
        Put(Actors, Kinds.Organization | Kinds.Place, LinkType.MemberOf);
        Put(Happenings, Happenings, LinkType.Preceded);
        return table;

        void Put(Kinds source, Kinds target, params LinkType[] types)
        {
            foreach (var type in types) table[(int)type] = (source, target);
        }
    }
}
