namespace FinanceManager.Api.Tests.Categorization;

/// <summary>Written by hand in the style of banks of Mexico, Spain, Argentina, Colombia and Chile; "-" is what nobody can know.</summary>
internal static class SpanishLines
{
    internal const string Text = """
        MXN -845.20 | WALMART SUPER POLANCO CDMX MEX | food.groceries
        MXN -120.00 | OXXO COYOACAN 3412 | food.groceries
        MXN -512.75 | BODEGA AURRERA 2231 TOLUCA MX | food.groceries
        MXN -89.00 | PANADERIA LA ESPIGA DE ORO | food.bakery
        MXN -64.50 | STARBUCKS REFORMA 222 | food.coffee
        MXN -230.00 | TAQUERIA EL CALIFA CDMX | food.fast-food
        MXN -480.00 | RESTAURANTE LOS DANZANTES | food.restaurants
        MXN -175.00 | RAPPI MEXICO | food.delivery
        MXN -95.30 | UBER TRIP CIUDAD DE MEXICO | transport.ride-hailing
        MXN -78.00 | DIDI RIDES MX | transport.ride-hailing
        MXN -700.00 | GASOLINERA PEMEX 5521 | transport.fuel
        MXN -650.00 | SERVICIO GASOLINERO INSURGENTES | transport.fuel
        MXN -54.00 | ESTACIONAMIENTO PLAZA CARSO | transport.parking-tolls
        MXN -119.00 | PASE TAG RECARGA | transport.parking-tolls
        MXN -1240.00 | LIVERPOOL PERISUR 3/12 MSI | shopping.department-stores
        MXN -399.00 | MERCADO LIBRE MX | shopping.marketplace
        MXN -899.00 | AMAZON MX MARKETPLACE | shopping.marketplace
        MXN -299.00 | NETFLIX COM | entertainment.streaming
        MXN -152.00 | CINEPOLIS UNIVERSIDAD | entertainment.cinema-events
        MXN -215.80 | FARMACIAS GUADALAJARA SA DE CV | healthcare.pharmacy
        MXN -88.00 | FARM SAN JUDAS TADEO | healthcare.pharmacy
        MXN -600.00 | PAGO CFE SUMINISTRADOR SERV BASICOS | utilities.electricity
        MXN -389.00 | TELMEX PAGO DE SERVICIO | utilities.internet
        MXN -200.00 | RECARGA TELCEL | utilities.phone
        MXN -3200.00 | COLEGIATURA NOVIEMBRE | education.school
        MXN -450.00 | SMART FIT NARVARTE | fitness.gym
        MXN -2350.00 | VOLARIS VUELO 123 | travel.flights
        MXN -34.80 | COMISION POR MANEJO DE CUENTA | other.fees
        MXN -5.57 | IVA POR COMISION | other.fees
        MXN -1000.00 | RETIRO CAJERO AUTOMATICO 0231 | other.cash
        MXN -900.00 | SPEI ENVIADO BBVA JUAN PEREZ LOPEZ | other.transfers-to-people
        MXN -330.00 | HOME DEPOT COAPA | home.maintenance
        MXN -260.00 | CLIP MX*VETERINARIA PATITAS | pets.veterinary
        MXN 15400.00 | ABONO NOMINA QUINCENA 22 | salary
        MXN 2000.00 | SPEI RECIBIDO DE LAURA GOMEZ RUIZ | bank-transfer
        EUR -63.21 | COMPRA TARJ. 5540XXXXXXXX1234 MERCADONA MADRID | food.groceries
        EUR -12.40 | COMPRA TARJETA 1234 LIDL GETAFE ES | food.groceries
        EUR -22.00 | PAGO MOVIL EN CARREFOUR EXPRESS | food.groceries
        EUR -50.05 | REPSOL E.S. LAS ROZAS | transport.fuel
        EUR -20.00 | EMT MADRID | transport.public-transport
        EUR -35.60 | RENFE VIAJEROS | travel.trains-coaches
        EUR -71.12 | RECIBO IBERDROLA CLIENTES SAU | utilities.electricity
        EUR -38.50 | RECIBO CANAL DE ISABEL II | utilities.water
        EUR -55.00 | RECIBO MOVISTAR 913332211 | utilities.phone
        EUR -29.99 | ZARA GRAN VIA MADRID | clothing.clothes
        EUR -45.00 | EL CORTE INGLES CALLAO | shopping.department-stores
        EUR -7.80 | CAFETERIA NEBRASKA | food.coffee
        EUR -62.00 | ADEUDO ADESLAS SEGUROS | healthcare.insurance
        EUR -780.00 | TRANSFERENCIA ALQUILER PISO NOVIEMBRE | home.rent
        EUR -520.00 | CUOTA PRESTAMO HIPOTECARIO | home.mortgage
        EUR -60.00 | COMUNIDAD DE PROPIETARIOS CALLE LUNA 4 | home.condominium
        EUR -60.00 | REINTEGRO CAJERO 22/11 | other.cash
        EUR -25.00 | BIZUM ENVIADO A CARMEN ORTEGA DIAZ | other.transfers-to-people
        EUR -15.99 | PAYPAL *SPOTIFY 35314369001 | entertainment.music
        EUR -210.00 | AEAT IMPUESTOS MODELO | other.taxes
        EUR 1830.00 | NOMINA EMPRESA SL NOVIEMBRE | salary
        EUR 45.00 | BIZUM RECIBIDO DE PABLO RUIZ | bank-transfer
        EUR 312.00 | DEVOLUCION AEAT RENTA 2024 | other-income.tax-refund
        ARS -18500.00 | COTO SUC 23 BUENOS AIRES | food.groceries
        ARS -9000.00 | MERPAGO*KIOSCO BELGRANO | shopping
        ARS -32000.00 | YPF FULL PALERMO AR | transport.fuel
        ARS -12500.00 | EDESUR DEBITO AUTOMATICO | utilities.electricity
        ARS -4500.00 | CARGA SUBE | transport.public-transport
        ARS -850.00 | IMPUESTO LEY 25413 DEBITO | other.fees
        ARS 950000.00 | ACREDITACION HABERES | salary
        COP -84300.00 | COMPRA EN EXITO EXPRESS CALLE 72 BOGOTA | food.groceries
        COP -45000.00 | TIENDAS D1 CHAPINERO | food.groceries
        COP -120000.00 | EDS TERPEL AUTOPISTA NORTE | transport.fuel
        COP -38000.00 | CREPES & WAFFLES | food.fast-food
        COP -26000.00 | DROGUERIA LA REBAJA 33 | healthcare.pharmacy
        COP -98000.00 | PAGO PSE EMPRESAS PUBLICAS DE MEDELLIN | utilities.electricity
        COP -3200.00 | GRAVAMEN MOVIMIENTOS FINANCIEROS 4X1000 | other.fees
        COP -18900.00 | CUOTA DE MANEJO TARJETA DEBITO | other.fees
        CLP -45990 | COMPRA NACIONAL LIDER LAS CONDES | food.groceries
        CLP -32000 | COPEC APP SANTIAGO CL | transport.fuel
        CLP -12990 | FARMACIAS CRUZ VERDE PROVIDENCIA | healthcare.pharmacy
        CLP -54000 | PAC ENEL DISTRIBUCION CHILE | utilities.electricity
        CLP -410000 | ARRIENDO DEPTO NOVIEMBRE | home.rent
        CLP -24990 | FALABELLA PARQUE ARAUCO CUOTA 2/6 | shopping.marketplace
        MXN -500.00 | PAGO TARJETA DE CREDITO GRACIAS | -
        MXN -310.00 | COMPRA TARJETA 4421 | -
        MXN -99.00 | CLIP MX*JUANITA | -
        EUR -40.00 | PAYPAL *XRTQ 35314369001 | -
        EUR -18.00 | GRUPO TRASTAMARA SL | -
        EUR -300.00 | TRASPASO ENTRE CUENTAS PROPIAS | -
        ARS -7000.00 | MERPAGO*LUCASDIAZ | -
        COP -50000.00 | NOTA DEBITO AJUSTE | -
        CLP -8000 | 99812377 | -
        EUR -12.00 | CHEQUE NUM 442211 | -
        """;
}
