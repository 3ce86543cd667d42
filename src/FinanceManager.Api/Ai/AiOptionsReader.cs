using System.Globalization;

namespace FinanceManager.Api.Ai;

/// <summary>
/// Reads the shipped <c>ai.json</c>, over it what the installation's <c>appsettings.json</c> or environment says
/// (<c>Ai:Tasks:categorize</c>, <c>Ai__Tasks__categorize</c>), and the variables of the contract. Faults are collected.
/// </summary>
internal sealed class AiOptionsReader
{
    private readonly IConfiguration _all;
    private readonly ICollection<SettingsFault> _faults;

    private AiOptionsReader(IConfiguration all, ICollection<SettingsFault> faults) => (_all, _faults) = (all, faults);

    internal static AiOptions Read(IConfiguration configuration, ICollection<SettingsFault> faults)
    {
        using var shipped = typeof(AiOptionsReader).Assembly.GetManifestResourceStream("ai.json")!;
        var all = new ConfigurationBuilder().AddJsonStream(shipped).AddConfiguration(configuration).Build();
        return new AiOptionsReader(all, faults).Read();
    }

    private AiOptions Read()
    {
        var prices = Prices();
        return new()
        {
            Enabled = Flag("AI_ENABLED", unset: true),
            ApiKey = Text("ANTHROPIC_API_KEY"),
            // Whether it is one has been looked at already.
            BaseUrl = Uri.TryCreate(Text("ANTHROPIC_BASE_URL"), UriKind.Absolute, out var url) ? url : null,
            MonthlyCap = Dollars("AI_MONTHLY_CAP_USD", unset: 20),
            HouseholdCap = Dollars("AI_HOUSEHOLD_CAP_USD", unset: 1),
            Prices = prices,
            Routes = Routes(prices),
            BatchPercent = Number("Ai:BatchPercent", 1, 100),
            MerchantsPerCall = Number("Ai:MerchantsPerCall", 1, 200),
            BatchAboveRows = Number("Ai:BatchAboveRows", 1, 1_000_000),
            ApplyFromPercent = Number("Ai:ApplyFromPercent", 1, 100),
            // A question and its two halves together are done before another instance takes over.
            TimeoutSeconds = Number("Ai:TimeoutSeconds", 1, 240),
            MostAttempts = Number("Ai:MostAttempts", 1, 20),
            AnswerDays = Number("Ai:AnswerDays", 1, 3_650),
            Background = Flag("Ai:Background", unset: true),
        };
    }

    private Dictionary<string, ModelPrice> Prices() =>
        _all.GetSection("Ai:Models")
            .GetChildren()
            .ToDictionary(
                model => model.Key,
                model => new ModelPrice(
                    model.Key,
                    Price($"{model.Path}:InputPerMillion"),
                    Price($"{model.Path}:OutputPerMillion")
                )
            );

    private Dictionary<string, ModelPrice> Routes(Dictionary<string, ModelPrice> prices)
    {
        var routes = new Dictionary<string, ModelPrice>();
        foreach (var task in AiTasks.All)
            if (Text($"Ai:Tasks:{task}") is { } model && prices.TryGetValue(model, out var price))
                routes.Add(task, price);
            else
                Fault($"Ai:Tasks:{task}", "names no model with a price.", "Write one of Ai:Models.");
        return routes;
    }

    private decimal Price(string name)
    {
        if (Decimal(name) is { } price and >= 0 and <= 10_000)
            return price;
        Fault(name, "is not a price.", "Write dollars per million tokens: 0.10.");
        return 0;
    }

    private long Dollars(string name, decimal unset)
    {
        var dollars = Text(name) is null ? unset : Decimal(name);
        if (dollars is >= 0 and <= 1_000_000)
            return decimal.ToInt64(dollars.Value * AiOptions.Dollar);
        Fault(name, "is not an amount of dollars.", "Write 20 or 0.50; 0 for nothing.");
        return 0;
    }

    private int Number(string name, int least, int most)
    {
        if (
            int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        Fault(name, "is not a number in range.", $"Use a whole number from {least} to {most}.");
        return least;
    }

    private bool Flag(string name, bool unset)
    {
        var text = Text(name)?.ToLowerInvariant();
        if (text is not (null or "true" or "1" or "false" or "0"))
            Fault(name, "is neither yes nor no.", "Use true or false.");
        return text is null ? unset : text is "true" or "1";
    }

    private decimal? Decimal(string name) =>
        decimal.TryParse(Text(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private string? Text(string name) => _all[name]?.Trim() is { Length: > 0 } text ? text : null;

    private void Fault(string variable, string problem, string remedy) => _faults.Add(new(variable, problem, remedy));
}
