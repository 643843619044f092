namespace GraphService.Graph;

/// <summary>What a question names, as nodes.</summary>
static class Asked
{
    extension(GraphSnapshot snapshot)
    {
        /// <summary>The nodes of those entities the graph holds, each once, by id.</summary>
        public int[] NodesOf(IEnumerable<EntityId> entities)
        {
            var nodes = new HashSet<int>();
            foreach (var id in entities)
            {
                if (snapshot.TryNode(id, out var node)) nodes.Add(node);
            }

            return snapshot.ById(nodes);
        }

        /// <summary>The nodes in order of their ids.</summary>
        public int[] ById(IEnumerable<int> nodes)
        {
            int[] sorted = [.. nodes];
            Array.Sort(sorted, snapshot.CompareNodes);
            return sorted;
        }
    }
}
