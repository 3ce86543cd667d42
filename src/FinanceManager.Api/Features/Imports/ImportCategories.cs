using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Statements;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>A category of the file and what it becomes.</summary>
/// <param name="Read">Null where the file only mentions it, as banks do.</param>
/// <param name="Target">Null while nothing is chosen, or where it is to be created.</param>
internal sealed record PlannedCategory(string Text, StatementCategory? Read, CategoryId? Target, bool IsCreated);

/// <summary>
/// Finds the household's category for each one of a file: as chosen, else the one that obviously is the same. What a person
/// brings along from another program is created where there is none; what a bank calls a movement is not.
/// </summary>
internal sealed class ImportCategories
{
    private const string PlainColour = "#808080";
    private const string PlainIcon = "tag";
    private const int LongestName = 100;

    private readonly Dictionary<string, PlannedCategory> _byText = [];

    /// <summary>Those that the file itself lists.</summary>
    internal IEnumerable<string> Listed => _byText.Values.Where(c => c.Read is not null).Select(c => c.Text);

    internal static async Task<ImportCategories> ResolveAsync(
        FinanceDbContext db,
        Statement statement,
        ImportChoices choices,
        CancellationToken ct
    )
    {
        var found = new ImportCategories();
        foreach (var (text, choice) in choices.Categories)
            found._byText[text] = CategoryId.TryParse(choice, null, out var id)
                ? new(text, null, id, false)
                : new(text, null, null, true);
        if (!statement.IsMigration)
            return found;
        var names = CategoryNames.Of(await db.Categories.OrderBy(c => c.Position).ToListAsync(ct));
        foreach (var (read, target) in names.Match(statement.Categories))
            if (!found._byText.TryGetValue(read.Text, out var chosen))
                found._byText[read.Text] = new(read.Text, read, target, target is null);
            else
                found._byText[read.Text] = chosen with { Read = read };
        return found;
    }

    /// <summary>Null where the line has none, nothing was chosen for it, or it is not created yet.</summary>
    internal CategoryId? Of(string? text) =>
        text is not null && _byText.TryGetValue(text, out var planned) ? planned.Target : null;

    internal bool Creates => _byText.Values.Any(c => c.IsCreated);

    internal bool IsCreated(string text) => _byText.TryGetValue(text, out var planned) && planned.IsCreated;

    /// <summary>Creates those that new lines carry, and those that the file lists without using them.</summary>
    /// <param name="carried">Texts of the lines that come in.</param>
    /// <param name="known">Texts of all lines: one that only lines carry which are here already is here in another form.</param>
    internal async Task EnsureAsync(
        FinanceDbContext db,
        IReadOnlySet<string> carried,
        IReadOnlySet<string> known,
        CancellationToken ct
    )
    {
        var wanted = _byText
            .Values.Where(c => c.IsCreated && (carried.Contains(c.Text) || !known.Contains(c.Text)))
            .ToList();
        if (wanted.Count == 0)
            return;
        var all = await db.Categories.OrderBy(c => c.Position).ToListAsync(ct);
        var position = all.Count == 0 ? 0 : all.Max(c => c.Position) + 1;
        var names = CategoryNames.Of(all);
        foreach (var planned in wanted)
        {
            var read = planned.Read ?? new(planned.Text, planned.Text, null, CategoryKind.Expense);
            var parent = read.Group is { } group ? names.Top(group, read.Kind) ?? Add(group, null, read.Kind) : null;
            var target = names.Exactly(read) ?? Add(read.Name, parent, read.Kind, read.Hidden);
            _byText[planned.Text] = planned with { Target = target.Id, IsCreated = false };
        }
        await db.SaveChangesAsync(ct);

        Category Add(string name, Category? parent, CategoryKind kind, bool hidden = false)
        {
            var category = new Category(
                key: null,
                parentId: null,
                kind,
                Shortened(name),
                parent?.Colour ?? PlainColour,
                parent?.Icon ?? PlainIcon,
                checked(position++)
            );
            category.MoveUnder(parent, hasChildren: false);
            category.Hide(hidden);
            db.Add(category);
            names.Add(category);
            return category;
        }
    }

    private static string Shortened(string name)
    {
        var plain = string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return plain.Length switch
        {
            0 => "?",
            > LongestName => plain[..LongestName].TrimEnd(),
            _ => plain,
        };
    }
}
