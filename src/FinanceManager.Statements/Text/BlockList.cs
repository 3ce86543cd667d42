namespace FinanceManager.Statements.Text;

/// <summary>A list that grows by blocks: one that is copied to grow is held twice for a while, and leaves its old self behind.</summary>
internal sealed class BlockList<T>
    where T : struct
{
    private const int BlockBits = 10;
    private const int BlockSize = 1 << BlockBits;

    private readonly List<T[]> blocks = [];

    public int Count { get; private set; }

    public ref readonly T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return ref blocks[index >> BlockBits][index & (BlockSize - 1)];
        }
    }

    public void Add(T item)
    {
        if (Count == blocks.Count << BlockBits)
            blocks.Add(new T[BlockSize]);
        blocks[^1][Count++ & (BlockSize - 1)] = item;
    }
}
