using System.Text;

namespace FinanceManager.Api.Data.Search;

/// <summary>A query as text, without what is absent.</summary>
internal sealed class QueryText
{
    private readonly StringBuilder _text = new();

    internal void Add(string name, string? value)
    {
        if (value is null)
            return;
        if (_text.Length > 0)
            _text.Append('&');
        _text.Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    internal void AddAll(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
            Add(name, value);
    }

    public override string ToString() => _text.ToString();
}
