using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>One record as the rules see it: the parts of its transaction.</summary>
/// <remarks>Texts are valid until the next <see cref="Load"/>.</remarks>
internal sealed class RulesRecord(HledgerRules rules)
{
    private readonly StringPool strings = new();
    private readonly RulesMatching matching = new(rules.Blocks);
    private readonly (RulesTemplate? Template, int Block)[] values = new (RulesTemplate?, int)[rules.Fields.Count];
    private CsvRecordReader record = null!;
    private char[] built = new char[256];

    /// <summary>Records to leave out, this one first; 0 to read it.</summary>
    public int Skip { get; private set; }

    public bool Ends { get; private set; }

    public bool IsTooSlow => matching.IsTooSlow;

    public int Line => record.Line;

    public void Load(CsvRecordReader read)
    {
        record = read;
        (Skip, Ends) = (0, false);
        matching.Load(read);
        Array.Clear(values);
        foreach (var assignment in rules.Assignments)
            values[assignment.Field] = (assignment.Template, RulesFields.None);
        for (var i = 0; i < rules.Blocks.Count; i++)
        {
            if (!matching.Meets(i))
                continue;
            var block = rules.Blocks[i];
            Ends |= block.Ends;
            Skip = block.Skip > 0 ? block.Skip : Skip;
            foreach (var assignment in block.Assignments)
                values[assignment.Field] = (assignment.Template, i);
        }
    }

    /// <summary>The value of a part of the transaction; empty when nothing is assigned to it.</summary>
    public ReadOnlySpan<char> Text(int field)
    {
        if (field == RulesFields.None || values[field] is not { Template: { } template } value)
            return default;
        if (template.Constant is not null)
            return template.Constant;
        if (template.Parts is [{ Group: 0 } only])
            return Cleaning.Trim(record[only.Column]);
        return Build(template, value.Block);
    }

    /// <summary>Whether the part has a value that is more than white space.</summary>
    public bool Has(int field) => !Text(field).IsEmpty;

    public string Kept(int field) =>
        field != RulesFields.None && values[field].Template?.Constant is { } constant
            ? constant
            : strings.Get(Text(field));

    /// <summary>What a sign of currency in this part stands for, where the condition of its rule says so.</summary>
    public Currency? MeantBy(int field) =>
        field != RulesFields.None && values[field] is { Template: not null, Block: not RulesFields.None } value
            ? rules.Blocks[value.Block].Currency
            : null;

    private string Build(RulesTemplate template, int block)
    {
        var groups = template.HasGroups && block != RulesFields.None ? matching.Groups(block) : null;
        var length = 0;
        foreach (var part in template.Parts)
            if (part.Text is not null)
                Append(part.Text, ref length);
            else if (part.Group == 0)
                Append(Cleaning.Trim(record[part.Column]), ref length);
            else if (part.Group <= groups?.Count)
                Append(groups[part.Group - 1], ref length);
        return strings.Get(Cleaning.Trim(built.AsSpan(0, length)));
    }

    private void Append(ReadOnlySpan<char> text, ref int length)
    {
        if (built.Length < length + text.Length)
            Array.Resize(ref built, (length + text.Length) * 2);
        text.CopyTo(built.AsSpan(length));
        length += text.Length;
    }
}
