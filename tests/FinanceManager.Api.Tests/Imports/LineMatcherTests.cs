using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Features.Imports;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Api.Tests.Imports;

public sealed class LineMatcherTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    [Fact]
    public void A_known_row_stands_for_one_of_two_equal_lines()
    {
        var matches = Match([Line(), Line()], Known());

        matches.Select(m => m.Status).ShouldBe([LineStatus.Duplicate, LineStatus.New]);
    }

    [Fact]
    public void A_living_row_is_taken_before_a_deleted_one()
    {
        var (deleted, living) = (Known() with { Deleted = true }, Known());

        Match([Line(), Line()], deleted, living).Select(m => m.Reason).ShouldBe(["same-line", "deleted"]);
    }

    [Theory]
    [InlineData("2026031000117", 3, LineStatus.Duplicate)]
    [InlineData("2026031000117", 8, LineStatus.New)]
    [InlineData("117", 3, LineStatus.New)]
    public void A_telling_id_is_the_same_movement_a_few_days_on(string id, int days, LineStatus status)
    {
        var known = Known();
        known.SourceIds.Add(id);

        Match([Line(days, id: id)], known)[0].Status.ShouldBe(status);
    }

    [Fact]
    public void An_id_that_the_bank_gives_to_several_lines_tells_nothing()
    {
        var known = Known();
        known.SourceIds.Add("00000000");

        Match([Line(1, id: "00000000"), Line(2, id: "00000000")], known)
            .Select(m => m.Status)
            .ShouldBe([LineStatus.New, LineStatus.New]);
    }

    [Theory]
    [InlineData(-3, LineStatus.Possible)]
    [InlineData(3, LineStatus.Possible)]
    [InlineData(4, LineStatus.New)]
    public void What_was_entered_by_hand_may_be_a_line_of_three_days_around(int days, LineStatus status) =>
        Match([Line(days, "OTHER WORDS")], Known() with { Bank = null })[0].Status.ShouldBe(status);

    [Fact]
    public void A_pending_row_is_the_line_that_books_it()
    {
        var pending = Known() with { Status = TransactionStatus.Pending };

        var match = Match([Line(4, "LOJA AZUL 42")], pending)[0];

        (match.Status, match.Reason).ShouldBe((LineStatus.Duplicate, "booked-now"));
    }

    [Theory]
    [InlineData(-805, LineStatus.Duplicate)]
    [InlineData(-945, LineStatus.Duplicate)]
    [InlineData(-560, LineStatus.Duplicate)]
    [InlineData(-1000, LineStatus.New)]
    [InlineData(-500, LineStatus.New)]
    [InlineData(805, LineStatus.New)]
    public void A_pending_row_is_booked_with_a_tip_but_not_with_any_amount(long booked, LineStatus status)
    {
        var pending = Known() with { Status = TransactionStatus.Pending };
        var line = new LineFacts(new(Day.AddDays(2), booked, "LOJA AZUL 42"), null, false);

        Match([line], pending)[0].Status.ShouldBe(status);
    }

    [Fact]
    public void Of_two_pending_rows_that_a_tip_may_be_about_a_person_chooses()
    {
        KnownRow Pending(long amount) =>
            Known() with
            {
                Id = TransactionId.New(),
                MinorUnits = amount,
                Bank = new(Day, amount, "LOJA AZUL"),
                Status = TransactionStatus.Pending,
            };
        var line = new LineFacts(new(Day.AddDays(2), -805, "LOJA AZUL"), null, false);

        Match([line], Pending(-700), Pending(-720))[0].Status.ShouldBe(LineStatus.Possible);
    }

    [Fact]
    public void A_row_of_a_day_that_the_file_covers_may_be_the_line_of_the_day_after()
    {
        var file = new[] { Line(-2, "BUS"), Line(1, "LOJA AZUL"), Line(3, "BUS") };

        var match = Match(file, Known())[1];

        (match.Status, match.Reason).ShouldBe((LineStatus.Possible, "near-day-amount"));
    }

    [Fact]
    public void The_same_purchase_every_day_is_not_one_purchase()
    {
        // The file begins the day after what is known: it says nothing of that day.
        Match([Line(1), Line(2), Line(3)], Known()).ShouldAllBe(m => m.Status == LineStatus.New);
    }

    [Fact]
    public void Two_formats_of_one_bank_tell_of_one_movement_in_their_own_words()
    {
        var known = Known() with { Format = "ofx" };
        var line = Line(0, "Loja Azul");

        MatchAs("csv", [line, line], [known]).Select(m => m.Status).ShouldBe([LineStatus.Duplicate, LineStatus.New]);
        MatchAs("ofx", [line], [known])[0].Status.ShouldBe(LineStatus.Possible);
        MatchAs("csv", [Line(0, "OTHER")], [known])[0].Status.ShouldBe(LineStatus.Possible);
    }

    [Fact]
    public void Days_at_the_ends_of_the_calendar_are_matched_too()
    {
        var first = Known() with { Date = DateOnly.MinValue, Bank = null };
        var line = new LineFacts(new(DateOnly.MinValue.AddDays(1), -700, "X"), "00000001", false);
        var late = line with { Read = line.Read with { Date = DateOnly.MaxValue } };

        Match([line, late], first).Select(m => m.Status).ShouldBe([LineStatus.Possible, LineStatus.New]);
    }

    [Fact]
    public void However_statements_overlap_each_movement_ends_up_once()
    {
        var movements = Gen.Choose(0, 20)
            .SelectMany(day =>
                Gen.Choose(1, 2).SelectMany(amount => Gen.Elements("CAFE", "BUS").Select(t => (day, amount, t)))
            )
            .ListOf();
        var windows = Gen.Choose(0, 20)
            .SelectMany(a => Gen.Choose(0, 20).Select(b => (Math.Min(a, b), Math.Max(a, b))))
            .ListOf();
        var ids = Gen.Elements("none", "one", "own");

        Prop.ForAll(
                movements.ToArbitrary(),
                windows.ToArbitrary(),
                ids.ToArbitrary(),
                (truth, files, id) => EachOnce([.. truth], [.. files], id)
            )
            .QuickCheckThrowOnFailure();
    }

    /// <summary>A bank's list of movements, downloaded in pieces of whole days.</summary>
    private static bool EachOnce((int Day, int Amount, string Text)[] truth, (int From, int To)[] files, string id)
    {
        var ledger = new List<KnownRow>();
        var all = truth.Select((m, i) => LineOf(m, IdOf(i))).ToList();
        foreach (var (from, to) in files)
        {
            var lines = all.Where(l => l.Read.Date >= Day.AddDays(from) && l.Read.Date <= Day.AddDays(to)).ToList();
            var matches = MatchAs("csv", lines, ledger);
            ledger.AddRange(
                lines.Where((_, i) => matches[i].Status is LineStatus.New or LineStatus.Possible).Select(Written)
            );
        }
        var seen = all.Where(l =>
            files.Any(f => l.Read.Date >= Day.AddDays(f.From) && l.Read.Date <= Day.AddDays(f.To))
        );
        return seen.Select(l => l.Read).Order(ByFacts).SequenceEqual(ledger.Select(r => r.Bank!.Value).Order(ByFacts));

        string? IdOf(int i) =>
            id switch
            {
                "none" => null,
                "one" => "1",
                _ => $"20260310-{i}",
            };
    }

    private static readonly Comparer<ReadFacts> ByFacts = Comparer<ReadFacts>.Create(
        (a, b) => (a.Date, a.MinorUnits, a.Text).CompareTo((b.Date, b.MinorUnits, b.Text))
    );

    private static LineFacts LineOf((int Day, int Amount, string Text) m, string? id) =>
        new(new(Day.AddDays(m.Day), m.Amount, m.Text), id, false);

    private static KnownRow Written(LineFacts line)
    {
        var row = new KnownRow(
            TransactionId.New(),
            line.Read.Date,
            line.Read.MinorUnits,
            line.Read,
            TransactionStatus.Booked,
            false
        );
        if (line.SourceId is { } id)
            row.SourceIds.Add(id);
        return row;
    }

    private static LineMatch[] Match(LineFacts[] lines, params KnownRow[] known) => MatchAs("csv", lines, known);

    private static LineMatch[] MatchAs(string format, IReadOnlyList<LineFacts> lines, IReadOnlyList<KnownRow> known)
    {
        var ids = new BankIds(lines.Select(l => l.SourceId).OfType<string>().ToHashSet());
        foreach (var line in lines)
            ids.NoteLine(line.SourceId);
        foreach (var row in known)
        foreach (var id in row.SourceIds)
            ids.NoteRow(id, row.Id);
        var days = lines.Select(l => l.Read.Date).DefaultIfEmpty().ToList();
        return LineMatcher.Match(lines, known, new(format, days.Min(), days.Max(), ids));
    }

    private static LineFacts Line(int days = 0, string text = "LOJA AZUL", string? id = null) =>
        new(new(Day.AddDays(days), -700, text), id, false);

    private static KnownRow Known() =>
        new(TransactionId.New(), Day, -700, new(Day, -700, "LOJA AZUL"), TransactionStatus.Booked, false);
}
