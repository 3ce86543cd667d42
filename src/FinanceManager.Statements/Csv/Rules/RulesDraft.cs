namespace FinanceManager.Statements.Csv.Rules;

/// <summary>A condition as written, until the names of the columns are known.</summary>
internal sealed record RulesCondition(string? Column, bool IsNegated, RulesPattern Pattern);

/// <summary>An if block as written.</summary>
internal sealed class RulesBlockDraft(int line)
{
    public int Line { get; } = line;

    public List<List<RulesCondition>> AnyOf { get; } = [];

    public List<(string Field, string Value)> Assignments { get; } = [];

    public int Skip { get; set; }

    public bool Ends { get; set; }

    public bool IsEmpty => Assignments.Count == 0 && Skip == 0 && !Ends;
}

/// <summary>What has been read of a rules file.</summary>
internal sealed class RulesDraft
{
    private readonly Dictionary<string, int> columns = [];
    private readonly List<(string Field, string Value)> assignments = [];

    public int? Skip { get; set; }

    public bool IsEnded { get; set; }

    public bool IsNewestFirst { get; set; }

    public char? Separator { get; set; }

    public string? Encoding { get; set; }

    public char? DecimalMark { get; set; }

    public List<RulesDateFormat> DateFormats { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    public List<RulesBlockDraft> Blocks { get; } = [];

    public RulesFields Fields { get; } = new();

    public void Assign(string field, string value) => assignments.Add((field, value));

    /// <summary>Names the columns; a name that is a part of the transaction is assigned to it as well.</summary>
    public void Name(IReadOnlyList<string> names)
    {
        columns.Clear();
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length == 0)
                continue;
            columns.TryAdd(names[i], i);
            if (RulesFields.IsKnown(names[i]))
                assignments.Add((names[i], $"%{i + 1}"));
        }
    }

    public bool Assigns(Func<string, bool> field) =>
        assignments.Concat(Blocks.SelectMany(block => block.Assignments)).Any(a => field(a.Field));

    public RulesAssignment[] CompileAssignments() => [.. assignments.Select(Compile)];

    public IReadOnlyList<RulesBlock> CompileBlocks() =>
        [
            .. Blocks.Select(block => new RulesBlock(
                [.. block.AnyOf.Select(all => (IReadOnlyList<RulesMatcher>)[.. all.Select(Compile)])],
                [.. block.Assignments.Select(Compile)],
                block.Skip,
                block.Ends,
                RulesCurrency.AskedBy(block.AnyOf.SelectMany(all => all))
            )),
        ];

    private RulesAssignment Compile((string Field, string Value) assignment) =>
        new(Fields.FindOrAdd(assignment.Field), RulesTemplate.Of(assignment.Value, columns));

    private RulesMatcher Compile(RulesCondition condition) =>
        new(
            condition.Column is null
                ? RulesMatcher.Whole
                : RulesTemplate.Column(condition.Column, columns) ?? RulesMatcher.Nowhere,
            condition.IsNegated,
            condition.Pattern
        );
}
