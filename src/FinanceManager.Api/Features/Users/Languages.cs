namespace FinanceManager.Api.Features.Users;

/// <summary>The languages the web app speaks.</summary>
internal static class Languages
{
    internal const string Default = "en";
    internal const string Pattern = "^(en|es|pt)(-[A-Z]{2})?$";
}
