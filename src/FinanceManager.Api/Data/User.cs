using FinanceManager.Domain;
using Microsoft.AspNetCore.Identity;

namespace FinanceManager.Api.Data;

/// <summary>A person who signs in. Belongs to households through memberships.</summary>
public sealed class User : IdentityUser<UserId>
{
    public string DisplayName { get; set; } = "";

    /// <summary>BCP 47 language the person reads: en, es, pt, optionally with a region.</summary>
    public string Locale { get; set; } = "en";

    /// <summary>Created by the demo without registration; deleted with its household.</summary>
    public bool IsDemo { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
