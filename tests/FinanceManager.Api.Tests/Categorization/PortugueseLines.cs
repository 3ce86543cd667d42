namespace FinanceManager.Api.Tests.Categorization;

/// <summary>Written by hand in the style of banks of Brazil and Portugal; "-" is what nobody can know.</summary>
internal static class PortugueseLines
{
    internal const string Text = """
        BRL -45.90 | COMPRA CARTAO - COMPRA NO ESTABELECIMENTO PADARIA ESTRELA DO SUL | food.bakery
        BRL -312.44 | 0412 CARREFOUR HIPER 0123 SAO PAULO BRA | food.groceries
        BRL -88.10 | PAO DE ACUCAR LOJA 1344 | food.groceries
        BRL -61.20 | ASSAI ATACADISTA LJ 23 | food.groceries
        BRL -19.90 | SUPERMERCADO IRMAOS PRADO LTDA | food.groceries
        BRL -54.00 | IFD*CANTINA DA NONA | food.delivery
        BRL -37.80 | IFOOD.COM AGENCIA DE RESTAURANTES ONLINE S.A. | food.delivery
        BRL -42.00 | PAG*LanchoneteDoZe | food.fast-food
        BRL -28.50 | PAG*Lanchonete do Ze SAO PAULO BR | food.fast-food
        BRL -14.00 | MP *CAFETERIA GRAO FINO | food.coffee
        BRL -120.00 | CHURRASCARIA BOI NA BRASA | food.restaurants
        BRL -31.90 | MCDONALDS SHOP PAULISTA 4411 | food.fast-food
        BRL -23.40 | UBER *TRIP HELP.UBER.COM | transport.ride-hailing
        BRL -18.77 | DL*UberRides SAO PAULO | transport.ride-hailing
        BRL -12.30 | 99APP *99APP | transport.ride-hailing
        BRL -200.00 | POSTO IPIRANGA BR 116 KM 32 | transport.fuel
        BRL -150.00 | AUTO POSTO TREVO LTDA CURITIBA BR | transport.fuel
        BRL -87.60 | SEM PARAR PEDAGIO | transport.parking-tolls
        BRL -15.00 | ESTAPAR ESTACIONAMENTOS | transport.parking-tolls
        BRL -20.00 | RECARGA BILHETE UNICO | transport.public-transport
        BRL -1240.33 | PAGAMENTO DE TITULO IPVA 2024 | transport.vehicle-taxes
        BRL -55.90 | NETFLIX.COM | entertainment.streaming
        BRL -21.90 | EBANX*SPOTIFY | entertainment.music
        BRL -39.90 | GLOBOPLAY | entertainment.streaming
        BRL -64.00 | CINEMARK SHOPPING ELDORADO | entertainment.cinema-events
        BRL -249.90 | PLAYSTATION NETWORK PARC 02/05 | entertainment.games
        BRL -199.90 | MERCADOLIVRE*3PRODUTOS | shopping.marketplace
        BRL -89.00 | AMAZON.COM.BR SAO PAULO | shopping.marketplace
        BRL -132.50 | SHOPEE *LOJADAANA PARCELA 1/3 | shopping.marketplace
        BRL -75.00 | O BOTICARIO SHOP NORTE | shopping.beauty
        BRL -40.00 | BARBEARIA DO CARLOS | shopping.beauty
        BRL -159.00 | LOJAS RENNER FL 104 PARC 3/5 | clothing.clothes
        BRL -220.00 | AREZZO MORUMBI | clothing.shoes
        BRL -67.45 | DROGASIL 2210 | healthcare.pharmacy
        BRL -33.90 | DROGARIA NOVA VIDA | healthcare.pharmacy
        BRL -480.00 | UNIMED COOP DE TRABALHO MEDICO | healthcare.insurance
        BRL -250.00 | CLINICA ODONTOLOGICA SORRIR | healthcare.dentist
        BRL -180.00 | LABORATORIO FLEURY | healthcare.laboratory
        BRL -119.90 | ACADEMIA SMART FIT | fitness.gym
        BRL -203.11 | DEB AUT ENEL DISTRIBUICAO SP | utilities.electricity
        BRL -98.20 | PAGAMENTO DE BOLETO SABESP 0002341 | utilities.water
        BRL -61.00 | COMGAS CIA DE GAS DE SP | utilities.gas
        BRL -129.99 | VIVO FIBRA 11 3344 | utilities.internet
        BRL -59.90 | TIM CELULAR RECARGA | utilities.phone
        BRL -2350.00 | PAGTO BOLETO QUINTOANDAR | home.rent
        BRL -812.00 | CONDOMINIO EDIFICIO SOLAR DAS PALMEIRAS | home.condominium
        BRL -340.00 | LEROY MERLIN INTERLAGOS | home.maintenance
        BRL -148.70 | PETZ LOJA 31 | pets.supplies
        BRL -190.00 | VETERINARIA BICHO FELIZ | pets.veterinary
        BRL -1450.00 | MENSALIDADE COLEGIO SANTA CRUZ | education.school
        BRL -39.90 | UDEMY CURSO ONLINE | education.courses
        BRL -890.00 | LATAM AIRLINES PARC 01/06 | travel.flights
        BRL -410.00 | POUSADA RECANTO DO MAR | travel.hotels
        BRL -12.40 | IOF COMPRA INTERNACIONAL | other.fees
        BRL -29.90 | TARIFA PACOTE DE SERVICOS | other.fees
        BRL -37.00 | ANUIDADE DIFERENCIADA PARC 04/12 | other.fees
        BRL -55.21 | JUROS CHEQUE ESPECIAL | other.fees
        BRL -300.00 | SAQUE BANCO24HORAS 18/11 14:33 | other.cash
        BRL -80.00 | PIX ENVIADO MARIA APARECIDA SOUZA | other.pix-to-people
        BRL -51.00 | PIX QRS PADARIA ESTRELA 18/11 | food.bakery
        BRL -250.00 | DARF RFB 0190 | other.taxes
        BRL -71.50 | PORTO SEGURO CIA DE SEGUROS GERAIS | other.insurance
        BRL 6200.00 | CREDITO SALARIO EMPRESA XYZ | salary
        BRL 2100.00 | INSS BENEFICIO 0123456 | salary.pension
        BRL 150.00 | PIX RECEBIDO JOAO PEDRO LIMA | pix
        BRL 900.00 | TED RECEBIDA ANA CLARA MENDES | bank-transfer
        BRL 12.31 | RENDIMENTO POUPANCA | investment.interest
        BRL 40.12 | DIVIDENDOS ITSA4 | investment.dividends
        BRL 45.90 | ESTORNO COMPRA UBER TRIP | transport.ride-hailing
        BRL 89.00 | AMAZON BR | shopping.marketplace
        BRL 400.00 | RESTITUICAO IRPF 2024 | other-income.tax-refund
        EUR -34.12 | COMPRA 1234 CONTINENTE BOM DIA LISBOA PT | food.groceries
        EUR -21.05 | COMPRA MB PINGO DOCE ALMADA | food.groceries
        EUR -48.00 | GALP POSTO A5 OEIRAS | transport.fuel
        EUR -3.20 | PADARIA PORTUGUESA SALDANHA | food.bakery
        EUR -60.00 | DD EDP COMERCIAL | utilities.electricity
        EUR -14.20 | VIA VERDE PORTUGAL | transport.parking-tolls
        EUR -40.00 | LEVANTAMENTO MB 4432 | other.cash
        EUR -2.08 | IMPOSTO DO SELO | other.fees
        EUR -32.99 | MEO SERVICOS DE COMUNICACOES | utilities.internet
        EUR 1350.00 | VENCIMENTO NOVEMBRO | salary
        EUR -9.90 | FARMACIA CENTRAL PORTO | healthcare.pharmacy
        BRL -500.00 | PAGAMENTO DE FATURA CARTAO | -
        BRL -73.00 | COMPRA CARTAO 4412 18/11 | -
        BRL -110.00 | PAG*JOSECARLOS | -
        BRL -42.30 | MP *MARIANASOUZA | -
        BRL -1000.00 | TRANSFERENCIA ENTRE CONTAS | -
        BRL -61.70 | ZYQ COMERCIAL EIRELI | -
        BRL -90.00 | PIX ENVIADO RJT PARTICIPACOES LTDA | -
        BRL -15.00 | 000123456789 | -
        BRL -25.00 | CHEQUE COMPENSADO 000321 | -
        BRL -30.00 | J R SANTOS | -
        BRL 500.00 | PAGAMENTO RECEBIDO | -
        """;
}
