namespace FinanceManager.Statements.Text;

/// <summary>Gives equal texts one string while they repeat; a fixed number of slots bounds it.</summary>
internal sealed class StringPool
{
    private const int Slots = 4096;
    private const int LongestKept = 64;
    private readonly string?[] slots = new string?[Slots];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > LongestKept)
            return new string(text);
        ref var slot = ref slots[Hash64.Of(text) & (Slots - 1)];
        if (slot is null || !text.SequenceEqual(slot))
            slot = new string(text);
        return slot;
    }
}
