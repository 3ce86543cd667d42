namespace FinanceManager.Domain.Recurring;

/// <summary>Services that one household rarely needs twice, by words of their merchants.</summary>
public static class SubscribedServices
{
    private static readonly (string Need, string[] Words)[] Known =
    [
        (
            "music",
            [
                "spotify",
                "deezer",
                "tidal",
                "apple music",
                "youtube music",
                "amazon music",
                "napster",
                "qobuz",
                "soundcloud",
            ]
        ),
        ("storage", ["dropbox", "google one", "icloud", "onedrive", "pcloud", "idrive", "backblaze"]),
        ("assistant", ["chatgpt", "openai", "anthropic", "claude", "gemini", "perplexity", "copilot"]),
        ("vpn", ["nordvpn", "expressvpn", "surfshark", "protonvpn", "mullvad"]),
        ("passwords", ["1password", "lastpass", "dashlane", "bitwarden", "nordpass"]),
        ("audiobooks", ["audible", "storytel", "scribd", "everand", "ubook", "kobo plus"]),
        (
            "gym",
            [
                "smartfit",
                "smart fit",
                "bluefit",
                "bodytech",
                "bio ritmo",
                "selfit",
                "fitness first",
                "basic fit",
                "mcfit",
                "sports world",
            ]
        ),
        ("languages", ["duolingo", "babbel", "busuu", "rosetta stone", "mondly"]),
        ("memberships", ["gympass", "wellhub", "totalpass", "classpass"]),
        ("antivirus", ["norton", "mcafee", "kaspersky", "avast", "bitdefender"]),
        ("dating", ["tinder", "bumble", "badoo", "hinge"]),
    ];

    private static readonly Dictionary<string, string> ByCategory = new()
    {
        ["entertainment.music"] = "music",
        ["fitness.gym"] = "gym",
        ["education.languages"] = "languages",
    };

    /// <summary>What a service is needed for; null where it is none that is known.</summary>
    /// <param name="text">Lower case, without accents.</param>
    public static string? Of(string text)
    {
        var padded =
            $" {string.Join(' ', text.Split(['.', '*', '-', '/', ' '], StringSplitOptions.RemoveEmptyEntries))} ";
        foreach (var (need, words) in Known)
            if (Array.Exists(words, word => padded.Contains($" {word} ", StringComparison.Ordinal)))
                return need;
        return null;
    }

    /// <summary>By its words, and where they say nothing by its category.</summary>
    public static string? NeedOf(string text, string? category) =>
        Of(text) ?? (category is null ? null : ByCategory.GetValueOrDefault(category));
}
