namespace GraphService.Graph;

/// <summary>What a link says of its source and target. <see cref="LinkTypes"/> knows each type's family, sign and readings.</summary>
public enum LinkType : byte
{
    /// <summary>Source brought target about.</summary>
    Caused,

    /// <summary>Source was the immediate cause of target.</summary>
    Triggered,

    /// <summary>Source was one factor among several in target.</summary>
    ContributedTo,

    /// <summary>Source made target possible.</summary>
    Enabled,

    /// <summary>Source was a reason in somebody's mind for target.</summary>
    Motivated,

    /// <summary>Source kept target from happening.</summary>
    Prevented,

    /// <summary>Source condemned target in words.</summary>
    Denounced,

    /// <summary>Source was for target.</summary>
    Supported,

    /// <summary>Source was against target.</summary>
    Opposed,

    /// <summary>Source gave target: a speech, a letter, an ultimatum.</summary>
    Delivered,

    /// <summary>Source did, launched or ordered target.</summary>
    CarriedOut,

    /// <summary>Source took part in target.</summary>
    ParticipatedIn,

    /// <summary>Source was at the head of target.</summary>
    Led,

    /// <summary>Source founded or built target.</summary>
    Created,

    /// <summary>Source put target down.</summary>
    Suppressed,

    /// <summary>Source had target killed.</summary>
    Killed,

    /// <summary>Source made target known.</summary>
    Disclosed,

    /// <summary>Source restored target's good name.</summary>
    Rehabilitated,

    /// <summary>Source sent an army into target.</summary>
    Invaded,

    /// <summary>Source declared war on target.</summary>
    DeclaredWarOn,

    /// <summary>Source and target were allies; direction says nothing.</summary>
    AlliedWith,

    /// <summary>Source came after target in office.</summary>
    Succeeded,

    /// <summary>Source, an event, happened at target, a place.</summary>
    OccurredIn,

    /// <summary>Source happened in the course of target, a longer event.</summary>
    OccurredDuring,

    /// <summary>Source is a part of target.</summary>
    PartOf,

    /// <summary>Source belongs to target.</summary>
    MemberOf,

    /// <summary>Source came before target.</summary>
    Preceded,
}
