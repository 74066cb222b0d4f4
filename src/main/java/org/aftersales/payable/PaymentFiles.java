package org.aftersales.payable;

import org.aftersales.report.Labels;
import org.aftersales.report.PlainFile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One payment file for each of {@link PaymentFile#PAYERS}.
 */
@Configuration
class PaymentFiles {

	@Bean
	PlainFile paymentsOfCarriers(Payables payables, Labels labels) {
		return new PaymentFile("carrier", payables, labels);
	}

	@Bean
	PlainFile paymentsOfInsurers(Payables payables, Labels labels) {
		return new PaymentFile("insurer", payables, labels);
	}

	@Bean
	PlainFile paymentsOfPlatforms(Payables payables, Labels labels) {
		return new PaymentFile("platform", payables, labels);
	}

	@Bean
	PlainFile paymentsOfSellers(Payables payables, Labels labels) {
		return new PaymentFile("seller", payables, labels);
	}

}
