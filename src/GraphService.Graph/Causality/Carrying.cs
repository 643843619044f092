namespace GraphService.Graph;

/// <summary>What carries a cause on to its effect.</summary>
static class Carrying
{
    extension(LinkFilter filter)
    {
        /// <summary>The filter without PREVENTED: who prevents a thing is no cause of it, nor of what it would have led to.</summary>
        public LinkFilter Carriers => filter with { Types = new(filter.Types.Bits & ~(1u << (int)LinkType.Prevented)) };

        /// <summary>The links of one type that are as firm and as well reviewed as the filter asks, whatever types it names.</summary>
        public LinkFilter Only(LinkType type) => filter with { Types = new([type]) };
    }
}
