using FinanceManager.Domain;

namespace FinanceManager.Api.Features.Reports;

internal static class ReportCurrency
{
    /// <exception cref="RuleViolation">It is no ISO 4217 code.</exception>
    internal static Currency Parse(string code) =>
        Currency.TryParse(code, out var currency) ? currency : throw new RuleViolation("report.currency-unknown");
}
