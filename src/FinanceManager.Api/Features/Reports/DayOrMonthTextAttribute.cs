using System.ComponentModel.DataAnnotations;

namespace FinanceManager.Api.Features.Reports;

/// <summary>A day or a month that the calendar has.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class DayOrMonthTextAttribute() : RegularExpressionAttribute("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")
{
    public override bool IsValid(object? value) => value is not string text || DayOrMonth.TryParse(text, out _);
}
