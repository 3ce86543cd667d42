using System.Globalization;
using System.Xml;
using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Integrations.Rates;

/// <summary>Reads the European Central Bank's own file: a <c>Cube</c> for each day, and in it one for each currency.</summary>
internal static class EcbText
{
    private static readonly XmlReaderSettings s_safe = new() { DtdProcessing = DtdProcessing.Prohibit };

    internal static List<FxRate> Read(Stream file, RateDays days)
    {
        var rates = new List<FxRate>();
        using var xml = XmlReader.Create(file, s_safe);
        DateOnly? day = null;
        var isRead = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Cube")
                continue;
            if (xml.GetAttribute("time") is { } time)
                (day, isRead) = (FrankfurterText.Day(time), true);
            if (day is { } date && date >= days.First && date <= days.Last && xml.GetAttribute("rate") is { } rate)
                FrankfurterText.Add(
                    rates,
                    xml.GetAttribute("currency"),
                    date,
                    decimal.Parse(rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
                    RateSource.Ecb,
                    days
                );
        }
        return isRead ? rates : throw new FormatException("The file has no rates.");
    }
}
