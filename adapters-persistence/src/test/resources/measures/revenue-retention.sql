SELECT COALESCE(SUM(was > 0), 0) AS a, COALESCE(SUM(CASE WHEN was > 0 THEN was END), 0) AS b,
    COALESCE(SUM(CASE WHEN was > 0 THEN now END), 0) AS c,
    COALESCE(SUM(CASE WHEN was > 0 AND now > was THEN now - was END), 0) AS d,
    COALESCE(SUM(CASE WHEN was > 0 AND now > 0 AND now < was THEN was - now END), 0) AS e,
    COALESCE(SUM(CASE WHEN was > 0 AND now <= 0 THEN was - now END), 0) AS f,
    COALESCE(SUM(was > 0 AND now <= 0), 0) AS g,
    COALESCE(SUM(CASE WHEN was <= 0 THEN now END), 0) AS h, COALESCE(SUM(unvalued), 0) AS i
FROM (SELECT SUM(CASE WHEN business_date >= {beforeStart} AND business_date < {from} THEN amount ELSE 0 END) AS was,
        SUM(CASE WHEN business_date >= {beforeEnd} AND business_date < {to} THEN amount ELSE 0 END) AS now,
        SUM(CASE WHEN (business_date >= {beforeStart} AND business_date < {from})
            OR (business_date >= {beforeEnd} AND business_date < {to}) THEN unvalued ELSE 0 END) AS unvalued
    FROM days GROUP BY customer_id) p
