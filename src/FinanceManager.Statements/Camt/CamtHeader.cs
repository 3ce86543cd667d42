namespace FinanceManager.Statements.Camt;

/// <summary>Reads what a statement says before its entries: whose account it is, and its balances.</summary>
internal static class CamtHeader
{
    public static void Read(CamtXml xml, CamtStatement statement)
    {
        switch (xml.Name)
        {
            case "Acct":
                ReadAccount(xml, statement);
                break;
            case "Bal":
                statement.Balances.Add(ReadBalance(xml));
                break;
            case "CreDtTm":
                statement.Created = xml.Value();
                break;
        }
    }

    private static void ReadAccount(CamtXml xml, CamtStatement statement)
    {
        var depth = xml.Depth;
        while (xml.Next(depth))
            switch (xml.Name, xml.Up(1))
            {
                case ("IBAN" or "BBAN" or "UPIC", "Id"):
                case ("Id", "Othr" or "PrtryAcct") when xml.Up(3) == "Acct":
                    statement.AccountId ??= xml.Value();
                    break;
                case ("Nm", "Acct"):
                    statement.AccountName = xml.Value();
                    break;
                case ("Ccy", "Acct"):
                    statement.CurrencyText = xml.Value();
                    break;
                case ("Cd", "Tp") when xml.Up(2) == "Acct":
                    statement.TypeCode = xml.Value();
                    break;
                case ("Nm", "Ownr"):
                case ("Nm", "Pty") when xml.Up(2) == "Ownr":
                    statement.Owner = xml.Value();
                    break;
                case ("Nm", "FinInstnId"):
                    statement.BankName ??= xml.Value();
                    break;
                case ("BIC" or "BICFI", "FinInstnId"):
                case ("MmbId", "ClrSysMmbId"):
                    statement.BankCode ??= xml.Value();
                    break;
            }
    }

    private static CamtBalance ReadBalance(CamtXml xml)
    {
        var balance = new CamtBalance(xml.Line);
        var depth = xml.Depth;
        while (xml.Next(depth))
            switch (xml.Name, xml.Up(1))
            {
                case ("Cd" or "Prtry", "CdOrPrtry") when xml.Up(3) == "Bal":
                case ("Cd" or "Prtry", "Tp") when xml.Up(2) == "Bal":
                    balance.Code = xml.Value();
                    break;
                case ("Amt", "Bal"):
                    var currency = xml.Attribute("Ccy");
                    balance.Amount = new(xml.Value(), currency);
                    break;
                case ("CdtDbtInd", "Bal"):
                    balance.Direction = xml.Value();
                    break;
                case ("Dt" or "DtTm", "Dt") when xml.Up(2) == "Bal":
                    balance.Date = xml.Value();
                    break;
            }
        return balance;
    }
}
