using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Goals;

namespace FinanceManager.Api.Data.Demo;

/// <summary>The invented household's budget of the last half year, and its goals. They lean on today, as its ledger does.</summary>
internal sealed class DemoPlans(
    FinanceDbContext db,
    IReadOnlyDictionary<string, CategoryId> categories,
    AccountId savings,
    DateOnly today
)
{
    private const int Months = 6;

    // What was in the accounts that is not put aside otherwise.
    private const long OpeningCents = 4_400_00;

    private static readonly CarryRule s_keeps = new(Rollover: true, CarriesOverspending: false);

    /// <summary>Each month; a whole group where its parent is named.</summary>
    private static readonly (string Category, long Cents)[] s_monthly =
    [
        ("home.rent", 3_112_00),
        ("home.condominium", 760_00),
        ("utilities.electricity", 260_00),
        ("utilities.water", 100_00),
        ("utilities.gas", 60_00),
        ("utilities.internet", 130_00),
        ("utilities.phone", 94_90),
        ("healthcare.insurance", 1_071_20),
        ("healthcare.pharmacy", 220_00),
        ("healthcare.therapy", 540_00),
        ("education.school", 1_590_00),
        ("education.languages", 34_90),
        ("food.groceries", 1_950_00),
        ("food.restaurants", 480_00),
        ("food.delivery", 600_00),
        ("food.fast-food", 420_00),
        ("food.coffee", 180_00),
        ("food.bakery", 180_00),
        ("transport.fuel", 560_00),
        ("transport.ride-hailing", 360_00),
        ("transport.parking-tolls", 120_00),
        ("entertainment", 260_00),
        ("technology", 460_00),
        ("shopping.marketplace", 380_00),
        ("clothing.clothes", 240_00),
        ("travel", 600_00),
        ("fitness.gym", 119_90),
        ("home.services", 320_00),
        ("pets", 150_00),
        ("gifts.presents", 120_00),
        ("other.cash", 200_00),
        ("other.fees", 34_50),
    ];

    private static readonly string[] s_groups = ["entertainment", "technology", "travel", "pets"];

    /// <summary>Bills of a year, by month: a part is put aside each month until then.</summary>
    private static readonly (string Category, int Month, long Cents)[] s_yearly =
    [
        ("transport.vehicle-taxes", 1, 1_684_20),
        ("home.property-tax", 2, 1_212_00),
        ("transport.vehicle-insurance", 3, 2_318_00),
    ];

    private readonly YearMonth _month = YearMonth.Of(today);

    internal void Add()
    {
        var start = _month.AddMonths(1 - Months);
        var budget = new Budget(memberId: null, BudgetStyle.Envelope, DemoHousehold.Real, start);
        budget.Open(start, Cents(OpeningCents));
        db.Add(budget);
        for (var month = start; month <= _month; month = month.AddMonths(1))
            Assign(budget, month);
        foreach (var group in s_groups)
            Plan(budget, group, template: null, whole: true);
        Plan(budget, "food.groceries", new(BudgetTemplateKind.Average, Months: 3));
        Plan(budget, "home.rent", new(BudgetTemplateKind.Fixed, 3_112_00));
        Plan(budget, "gifts.presents", new(BudgetTemplateKind.IncomeShare, BasisPoints: 100));
        foreach (var (category, month, cents) in s_yearly)
            Plan(budget, category, new(BudgetTemplateKind.Schedule, cents, 12, Next(month)));
        AddSavings();
        AddDebts();
    }

    private void Assign(Budget budget, YearMonth month)
    {
        foreach (var (category, cents) in s_monthly)
            db.Add(new BudgetAssignment(budget.Id, categories[category], month, cents));
        foreach (var (category, _, cents) in s_yearly)
            db.Add(new BudgetAssignment(budget.Id, categories[category], month, cents / 12));
    }

    private void Plan(Budget budget, string category, BudgetTemplate? template, bool whole = false)
    {
        var line = new BudgetLine(budget.Id, categories[category], s_keeps);
        line.Group(whole);
        line.Plan(template);
        db.Add(line);
    }

    private void AddSavings()
    {
        var fund = New(
            GoalKind.Saving,
            "Reserva de emergência",
            60_000_00,
            1,
            "#0F766E",
            "shield",
            _month.AddMonths(30)
        );
        fund.Follow([savings], [DemoHousehold.Real], hasContributions: false);
        db.Add(fund);
        var journey = New(GoalKind.Spending, "Viagem a Paraty", 2_000_00, 2, "#3A7CA5", "plane", _month.AddMonths(9));
        Contribute(journey, 120_00, 160_00, 100_00, 180_00, 140_00);
        var school = New(
            GoalKind.Saving,
            "Material escolar",
            1_800_00,
            3,
            "#4C6FD9",
            "graduation-cap",
            Next(1),
            GoalRecurrence.Yearly
        );
        Contribute(school, 150_00, 150_00, 150_00);
        var laptop = New(GoalKind.Spending, "Notebook", 4_500_00, 4, "#8E5BD0", "laptop", due: null);
        Contribute(laptop, 2_000_00, 1_500_00, 1_000_00);
    }

    private void AddDebts()
    {
        var car = New(GoalKind.Debt, "Financiamento do carro", 32_400_00, 2, "#E4572E", "car", null, since: -4);
        car.Owe(new(1_890, 980_00));
        Contribute(car, 980_00, 980_00, 980_00, 980_00, 980_00);
        var loan = New(GoalKind.Debt, "Empréstimo pessoal", 8_500_00, 1, "#C2478F", "landmark", null, since: -2);
        loan.Owe(new(3_950, 420_00));
        Contribute(loan, 420_00, 420_00, 420_00);
    }

    private Goal New(
        GoalKind kind,
        string name,
        long cents,
        int priority,
        string colour,
        string icon,
        YearMonth? due,
        GoalRecurrence recurrence = GoalRecurrence.OneTime,
        int since = 1 - Months
    )
    {
        var plan = new GoalPlan(name, Cents(cents), due?.LastDay, recurrence, priority, colour, icon, Note: null);
        return new(kind, plan, _month.AddMonths(since).FirstDay, db.Clock.GetUtcNow());
    }

    /// <summary>One each month, the last one of them this month.</summary>
    private void Contribute(Goal goal, params IReadOnlyList<long> cents)
    {
        db.Add(goal);
        var given = Cents(0);
        for (var i = 0; i < cents.Count; i++)
        {
            var day = _month.AddMonths(i + 1 - cents.Count).FirstDay;
            db.Add(goal.Contribute(Cents(cents[i]), given, Cents(0), day, note: null, transactionId: null));
            given += Cents(cents[i]);
        }
    }

    private YearMonth Next(int month)
    {
        var due = new YearMonth(_month.Year, month);
        return due < _month ? due.AddMonths(12) : due;
    }

    private static Money Cents(long amount) => new(amount, DemoHousehold.Real);
}
