using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>The models of the households that asked last, as many as fit; what falls out is trained again when it is asked for.</summary>
/// <param name="mostBytes">The newest one stays, however large it is.</param>
internal sealed class ModelCache(long mostBytes)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(HouseholdId Household, TrainedModel Model)> _byUse = [];

    internal TrainedModel? Find(HouseholdId household)
    {
        lock (_lock)
        {
            if (Take(household) is not { } found)
                return null;
            _byUse.AddFirst(found);
            return found.Value.Model;
        }
    }

    internal void Keep(HouseholdId household, TrainedModel model)
    {
        lock (_lock)
        {
            Take(household);
            _byUse.AddFirst((household, model));
            var bytes = _byUse.Sum(kept => kept.Model.Model.Bytes);
            for (; bytes > mostBytes && _byUse.Count > 1; _byUse.RemoveLast())
                bytes -= _byUse.Last!.Value.Model.Model.Bytes;
        }
    }

    internal void Forget(HouseholdId household)
    {
        lock (_lock)
            Take(household);
    }

    // There are never more than some dozens.
    private LinkedListNode<(HouseholdId Household, TrainedModel Model)>? Take(HouseholdId household)
    {
        for (var node = _byUse.First; node is not null; node = node.Next)
            if (node.Value.Household == household)
            {
                _byUse.Remove(node);
                return node;
            }
        return null;
    }
}
